using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Pregunta de la portada que es una lista ya filtrada. Cada despacho puede cambiar las suyas; mientras no lo haga, son las de fábrica.</summary>
public sealed class PreguntaHabitual : Entity, IDeDespacho
{
    public const int Maximo = 12;

    private PreguntaHabitual() { }

    public Guid DespachoId { get; private set; }
    public string Texto { get; private init; } = "";

    /// <summary>Lista del portal con su filtro. <c>{ayer}</c> y <c>{hoy}</c> son la fecha del día en que se abre.</summary>
    public string Direccion { get; private init; } = "";

    public int Orden { get; private init; }

    public static IReadOnlyList<PreguntaHabitual> DeFabrica { get; } = [.. new[]
    {
        ("¿Está mi matrícula?", "/expedientes?tipoTramite=matriculacion"),
        ("¿Qué me falta por entregar?", "/expedientes?turno=usted"),
        ("¿Qué caduca este mes?", "/documentos?porCaducar=30"),
        ("¿Qué está en Tráfico?", "/expedientes?estado=presentado&familia=vehiculos"),
        ("¿Facturas pendientes?", "/facturas?estado=por-pagar"),
        ("¿Qué ha cambiado desde ayer?", "/expedientes?cambiadoDesde={ayer}"),
    }.Index().Select(p => Proponer(p.Item.Item1, p.Item.Item2, p.Index))];

    /// <exception cref="DomainRuleException">La dirección no es de una lista del portal.</exception>
    public static PreguntaHabitual Proponer(string texto, string direccion, int orden)
    {
        if (!Listas.Contains(direccion.Split('?')[0])) throw new DomainRuleException("La dirección de una pregunta es la de una lista del portal, como /expedientes?turno=usted.");
        return new() { Texto = texto.Trim(), Direccion = direccion.Trim(), Orden = orden };
    }

    private static IReadOnlyList<string> Listas => ["/expedientes", "/documentos", "/facturas", "/vehiculos", "/escrituras"];
}
