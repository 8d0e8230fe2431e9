using Microsoft.AspNetCore.Http.Extensions;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>La dirección de una lista filtrada: la actual, con un filtro puesto, cambiado o quitado. El cursor no sobrevive al cambio.</summary>
internal sealed class DireccionDeLista(string ruta, IQueryCollection consulta)
{
    private const string Cursor = "cursor";

    public string Con(string nombre, string? valor)
    {
        var pares = consulta.Where(c => c.Key != nombre && c.Key != Cursor)
            .SelectMany(c => c.Value.Where(v => !string.IsNullOrEmpty(v)), (c, v) => KeyValuePair.Create(c.Key, v!)).ToList();
        if (!string.IsNullOrEmpty(valor)) pares.Add(KeyValuePair.Create(nombre, valor));
        return ruta + new QueryBuilder(pares).ToQueryString();
    }

    /// <summary>Los filtros en vigor, cada uno con la dirección que lo quita.</summary>
    public IReadOnlyList<EnlaceDePagina> Puestos(params IEnumerable<(string Nombre, string? Texto)> filtros) =>
        [.. filtros.Where(f => !string.IsNullOrEmpty(f.Texto)).Select(f => new EnlaceDePagina(f.Texto!, Con(f.Nombre, null)))];

    public PieDeLista Pie(string? siguiente, string? cursor, int tamano, string orden) =>
        new(siguiente is null ? null : Con(Cursor, siguiente), cursor is null ? null : Con(Cursor, null), tamano, orden);

    public static GrupoDeFiltro Grupo(string nombre, string texto, IEnumerable<(string Valor, string Texto)> opciones, string? elegida) => new(
        nombre, texto, [new("", "Cualquiera", string.IsNullOrEmpty(elegida)), .. opciones.Select(o => new OpcionDeFiltro(o.Valor, o.Texto, o.Valor == elegida))], Varias: false);
}
