using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Los menús de filtro de la lista de expedientes y los que están puestos, cada uno con la dirección que lo quita.</summary>
internal static class FiltrosDeExpedientes
{
    public const string Ruta = "/expedientes";

    private static readonly (string Valor, string Texto)[] Turnos =
        [("usted", "Al cliente o colaborador"), ("gestoria", "A la gestoría"), ("administracion", "A la Administración"), ("nadie", "A nadie: terminado")];

    private static readonly (string Valor, string Texto)[] Ordenes =
    [
        ("", "Del más reciente al más antiguo"),
        ("-fechaAlta", "Del alta más reciente a la más antigua"),
        ("numero", "Por número de expediente"),
        ("refPropia", "Por su referencia"),
        ("titulo", "Por título"),
        ("estado", "Por estado"),
        ("fechaPresentacion", "De la presentación más antigua a la más reciente"),
        ("-fechaPresentacion", "De la presentación más reciente a la más antigua"),
        ("fechaFin", "Del final más antiguo al más reciente"),
        ("-fechaFin", "Del final más reciente al más antiguo"),
    ];

    public static FiltrosDeLista Componer(ListarExpedientesQuery filtro, IQueryCollection consulta) => new(
        Ruta, "Filtrar expedientes", "Número, su referencia, matrícula, persona o NIF completo", filtro.Texto,
        [
            DireccionDeLista.Grupo("estado", "Estado", Enum.GetValues<EstadoExpediente>().Select(e => (Estados.Clave(e), Estados.Texto(e))), filtro.Estado),
            DireccionDeLista.Grupo("tipoTramite", "Trámite", TipoDeTramite.Todos.Select(t => (t.Clave, t.Nombre)), filtro.TipoTramite),
            DireccionDeLista.Grupo("turno", "A quién le toca", Turnos, filtro.Turno),
            DireccionDeLista.Orden("Orden", Ordenes, filtro.Orden),
        ])
    {
        Puestos = new DireccionDeLista(Ruta, consulta).Puestos(Puestos(filtro)),
        Ocultos = DireccionDeLista.Pares(consulta).Where(c => c.Key is not ("texto" or "estado" or "tipoTramite" or "turno" or "orden" or "cursor")).DistinctBy(c => c.Key).ToDictionary(),
    };

    public static string TextoDelOrden(string? orden) => Ordenes.FirstOrDefault(o => o.Valor == orden, Ordenes[0]).Texto;

    private static IEnumerable<(string Nombre, string? Texto)> Puestos(ListarExpedientesQuery f) =>
    [
        ("texto", f.Texto is { Length: > 0 } t ? $"«{t}»" : null),
        ("numero", Rotulo("Número", f.Numero)),
        ("refPropia", Rotulo("Referencia", f.RefPropia)),
        ("matricula", Rotulo("Matrícula", f.Matricula)),
        ("bastidor", Rotulo("Bastidor", f.Bastidor)),
        ("nif", Rotulo("NIF", f.Nif)),
        ("estado", f.Estado is { Length: > 0 } e ? Estados.Existe(e) ? Estados.Texto(Estados.DesdeClave(e)) : e : null),
        ("tipoTramite", f.TipoTramite is { Length: > 0 } tramite ? TipoDeTramite.Existe(tramite) ? TipoDeTramite.De(tramite).Nombre : tramite : null),
        ("familia", f.Familia is { Length: > 0 } familia ? Familias.GetValueOrDefault(familia, familia) : null),
        ("turno", f.Turno is { Length: > 0 } turno ? Turnos.FirstOrDefault(x => x.Valor == turno).Texto : null),
        ("jefatura", Rotulo("Jefatura", f.Jefatura)),
        ("conIncidencia", f.ConIncidencia ? "Con incidencia" : null),
        ("documentosNuevos", f.DocumentosNuevos ? "Con documentos nuevos" : null),
        ("desde", Rotulo("Alta desde el", f.Desde)),
        ("hasta", Rotulo("Alta hasta el", f.Hasta)),
        ("presentacionDesde", Rotulo("Presentado desde el", f.PresentacionDesde)),
        ("presentacionHasta", Rotulo("Presentado hasta el", f.PresentacionHasta)),
        ("finDesde", Rotulo("Terminado desde el", f.FinDesde)),
        ("finHasta", Rotulo("Terminado hasta el", f.FinHasta)),
        ("cambiadoDesde", Rotulo("Con cambios desde el", f.CambiadoDesde)),
    ];

    private static readonly Dictionary<string, string> Familias = new(StringComparer.OrdinalIgnoreCase) { ["vehiculos"] = "De vehículos", ["escrituras"] = "De escrituras", ["otros"] = "Otros" };

    private static string? Rotulo(string que, string? valor) => string.IsNullOrEmpty(valor) ? null : $"{que} {valor}";

    private static string? Rotulo(string que, DateOnly? dia) => dia is { } d ? $"{que} {FechaDePortal.EnDocumento(d)}" : null;
}
