using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Las columnas con que la lista de expedientes sale a un fichero. Las fechas, de Europe/Madrid.</summary>
internal static class TablaDeExpedientes
{
    private const string Dia = "dd/MM/yyyy";
    private const string DiaYHora = "dd/MM/yyyy HH:mm";

    public static IReadOnlyList<ColumnaDeTabla> Columnas { get; } =
    [
        new("Número", 16), new("Su referencia", 18), new("Trámite", 26), new("Título", 44), new("Estado", 26), new("Le toca a", 20), new("Matrícula", 12),
        new("Modelo", 24), new("Interesado", 32), new("Administración", 22), new("Alta", 12, Dia), new("Presentado", 12, Dia), new("Terminado", 12, Dia), new("Actualizado", 17, DiaYHora),
    ];

    public static object?[] Fila(ExpedienteEnListaDto e, bool interno) =>
    [
        e.Numero, e.RefPropia, e.TipoTramiteTexto, e.Titulo, e.EstadoTexto, LeTocaA(e.Turno, interno), e.Matricula,
        e.Modelo, e.Interesado, e.Administracion, EnHoja(e.FechaAlta), EnHoja(e.FechaPresentacion), EnHoja(e.FechaFin), Calendario.EnMadrid(e.Actualizado),
    ];

    private static DateTime? EnHoja(DateOnly? dia) => dia?.ToDateTime(TimeOnly.MinValue);

    /// <summary>«usted» es quien mira el portal; en un fichero de la gestoría no lo sería.</summary>
    private static string LeTocaA(Turno turno, bool interno) => turno switch
    {
        Turno.Usted => interno ? "El cliente" : "Usted",
        Turno.Gestoria => "La gestoría",
        Turno.Administracion => "La Administración",
        _ => "Nadie: terminado",
    };
}
