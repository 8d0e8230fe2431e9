using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Motivo que la oficina repite al devolver o rechazar solicitudes. Cada despacho escribe los suyos; mientras no lo haga, son los de fábrica.</summary>
public sealed class MotivoHabitual : Entity, IDeDespacho
{
    public const int Maximo = 20;
    public const int Largo = 300;

    private MotivoHabitual() { }

    public Guid DespachoId { get; private set; }
    public string Texto { get; private init; } = "";
    public int Orden { get; private init; }

    public static IReadOnlyList<string> DeFabrica { get; } =
    [
        "Falta el DNI o NIE del comprador, por las dos caras.",
        "Falta el DNI o NIE del vendedor, por las dos caras.",
        "Falta el contrato de compraventa, o no está firmado por las dos partes.",
        "Falta el permiso de circulación.",
        "El documento no se lee: envíelo otra vez, entero y enfocado.",
        "La matrícula no coincide con la de los documentos.",
        "Falta el mandato firmado.",
    ];

    public static MotivoHabitual Escribir(string texto, int orden) => new() { Texto = texto.Trim(), Orden = orden };
}
