using ElGestorPortal.Application.Expedientes;
using Microsoft.AspNetCore.WebUtilities;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Una pestaña de la lista: un filtro con nombre.</summary>
public sealed record Vista(string Texto, string Href, bool EsActual, Guid? FiltroId = null);

/// <summary>Las pestañas de la lista: las de siempre y los filtros que cada cual guardó.</summary>
internal static class VistasDeExpedientes
{
    private static readonly (string Texto, string Consulta)[] DeSiempre =
        [("Todos", ""), ("Le toca a usted", "turno=usted"), ("Con incidencia", "conIncidencia=true"), ("Documentos nuevos", "documentosNuevos=true")];

    private static readonly (string Texto, string Consulta)[] DeLaGestoria = [("Todos", ""), ("Le toca a la gestoría", "turno=gestoria"), ("Con incidencia", "conIncidencia=true")];

    public static IReadOnlyList<Vista> Componer(IEnumerable<FiltroGuardadoDto> guardados, bool interno, IQueryCollection consulta)
    {
        var actual = Canonica(consulta);
        return
        [
            .. (interno ? DeLaGestoria : DeSiempre).Select(v => new Vista(v.Texto, v.Consulta.Length == 0 ? "/expedientes" : $"/expedientes?{v.Consulta}", v.Consulta == actual)),
            .. guardados.Select(g => new Vista(g.Nombre, $"/expedientes?{g.Consulta}", g.Consulta == actual, g.Id)),
        ];
    }

    /// <summary>El filtro de una dirección, siempre escrito igual: sin cursor, sin vacíos y por orden. Solo conserva lo que la lista entiende.</summary>
    public static string Canonica(IQueryCollection consulta) => QueryHelpers.AddQueryString("", consulta
        .Where(c => Conocidos.Contains(c.Key)).OrderBy(c => c.Key, StringComparer.Ordinal)
        .SelectMany(c => c.Value.Where(v => !string.IsNullOrEmpty(v)), (c, v) => KeyValuePair.Create(c.Key, v))).TrimStart('?');

    private static readonly HashSet<string> Conocidos = [.. typeof(ListarExpedientesQuery).GetProperties()
        .Where(p => p.Name is not (nameof(ListarExpedientesQuery.Cursor) or nameof(ListarExpedientesQuery.Limite) or nameof(ListarExpedientesQuery.Contar)))
        .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])];
}
