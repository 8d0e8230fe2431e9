using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Pages.Documentos;

/// <summary>Los menús de filtro de la lista de documentos y los que están puestos, cada uno con la dirección que lo quita.</summary>
internal static class FiltrosDeDocumentos
{
    public const string Ruta = "/documentos";

    private static readonly string[] DeVigencia = ["vigentes", "porCaducar", "caducados"];

    public static FiltrosDeLista Componer(ListarDocumentosQuery filtro, IQueryCollection consulta, bool interno) => new(
        Ruta, "Filtrar documentos", "Nombre o código de verificación", filtro.Texto,
        [
            new("clase", "Clase", [.. ClaseDocumento.Todas.Select(c => new OpcionDeFiltro(c, ClaseDocumento.Nombre(c), filtro.Clase?.Contains(c) == true))]),
            .. interno ? [] : new GrupoDeFiltro[] { new("nuevos", "Leídos y nuevos", [new("", "Todos", !filtro.Nuevos), new("true", "Solo los nuevos", filtro.Nuevos)], Varias: false) },
        ])
    {
        Puestos = [.. Puestos(filtro, consulta)],
        Ocultos = DireccionDeLista.Pares(consulta).Where(c => c.Key is "expediente" or "matricula" or "desde" or "hasta" || DeVigencia.Contains(c.Key)).DistinctBy(c => c.Key).ToDictionary(),
    };

    /// <summary>Las vistas de vigencia: cada una es la misma lista sin las otras.</summary>
    public static IReadOnlyList<EnlaceDePagina> Vistas(IQueryCollection consulta) =>
    [
        new("Todos", new DireccionDeLista(Ruta, consulta).Con("cursor", null, DeVigencia)),
        new("Vigentes", Vista(consulta, "vigentes", "true")),
        new("Caducan en 7 días", Vista(consulta, "porCaducar", "7")),
        new("Caducan en 30 días", Vista(consulta, "porCaducar", "30")),
        new("Caducados", Vista(consulta, "caducados", "true")),
    ];

    /// <summary>Cuál de <see cref="Vistas"/> es la de ahora.</summary>
    public static int VistaActual(ListarDocumentosQuery f) => f switch { { Vigentes: true } => 1, { PorCaducar: 7 } => 2, { PorCaducar: 30 } => 3, { Caducados: true } => 4, { PorCaducar: null } => 0, _ => -1 };

    private static string Vista(IQueryCollection consulta, string nombre, string valor) => new DireccionDeLista(Ruta, consulta).Con(nombre, valor, DeVigencia);

    private static IEnumerable<EnlaceDePagina> Puestos(ListarDocumentosQuery f, IQueryCollection consulta)
    {
        foreach (var clase in f.Clase ?? []) yield return new(ClaseDocumento.Nombre(clase), new DireccionDeLista(Ruta, consulta).Sin("clase", clase));

        (string Nombre, string? Texto)[] puestos =
        [
            ("texto", f.Texto is { Length: > 0 } t ? $"«{t}»" : null),
            ("expediente", f.Expediente is { Length: > 0 } e ? Guid.TryParse(e, out _) ? "Un expediente" : $"Expediente {e}" : null),
            ("matricula", f.Matricula is { Length: > 0 } m ? $"Matrícula {m}" : null),
            ("nuevos", f.Nuevos ? "Solo los nuevos" : null),
            ("vigentes", f.Vigentes ? "Vigentes" : null),
            ("porCaducar", f.PorCaducar is { } dias ? $"Caducan en {dias} días" : null),
            ("caducados", f.Caducados ? "Caducados" : null),
            ("desde", f.Desde is { } d ? $"Desde el {FechaDePortal.EnDocumento(d)}" : null),
            ("hasta", f.Hasta is { } h ? $"Hasta el {FechaDePortal.EnDocumento(h)}" : null),
        ];
        foreach (var (nombre, texto) in puestos.Where(p => p.Texto is not null))
            yield return new(texto!, new DireccionDeLista(Ruta, consulta).Con(nombre, null));
    }
}
