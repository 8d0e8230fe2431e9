using Microsoft.AspNetCore.Http.Extensions;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una lista es una dirección: filtros, orden y cursor van en ella. Aquí se cambia una cosa y se conservan las demás; el cursor no sobrevive al cambio.</summary>
internal sealed class DireccionDeLista(string ruta, IQueryCollection consulta)
{
    private const string Cursor = "cursor";

    /// <summary>Con un valor puesto, cambiado o quitado, y sin los que estorben.</summary>
    public string Con(string nombre, string? valor, params string[] sin)
    {
        var pares = Pares(consulta).Where(c => c.Key != nombre && c.Key != Cursor && !sin.Contains(c.Key)).ToList();
        if (!string.IsNullOrEmpty(valor)) pares.Add(KeyValuePair.Create(nombre, valor));
        return ruta + new QueryBuilder(pares).ToQueryString();
    }

    /// <summary>Sin uno de los valores de un filtro que admite varios.</summary>
    public string Sin(string nombre, string valor) =>
        ruta + new QueryBuilder(Pares(consulta).Where(c => c.Key != Cursor && (c.Key != nombre || c.Value != valor))).ToQueryString();

    /// <summary>Los filtros en vigor, cada uno con la dirección que lo quita.</summary>
    public IReadOnlyList<EnlaceDePagina> Puestos(params IEnumerable<(string Nombre, string? Texto)> filtros) =>
        [.. filtros.Where(f => !string.IsNullOrEmpty(f.Texto)).Select(f => new EnlaceDePagina(f.Texto!, Con(f.Nombre, null)))];

    public PieDeLista Pie(string? siguiente, string? cursor, int? tamano = null, string orden = "Del más reciente al más antiguo") => new(
        siguiente is null ? null : Con(Cursor, siguiente), cursor is null ? null : Con(Cursor, null), tamano ?? Application.Common.Pagina.LimitePorDefecto, orden);

    /// <summary>Nombre y valor de todo lo que lleva la dirección, menos los vacíos.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pares(IQueryCollection consulta) =>
        consulta.SelectMany(c => c.Value.Where(v => !string.IsNullOrEmpty(v)), (c, v) => KeyValuePair.Create(c.Key, v!));

    public static GrupoDeFiltro Grupo(string nombre, string texto, IEnumerable<(string Valor, string Texto)> opciones, string? elegida) => new(
        nombre, texto, [new("", "Cualquiera", string.IsNullOrEmpty(elegida)), .. opciones.Select(o => new OpcionDeFiltro(o.Valor, o.Texto, o.Valor == elegida))], Varias: false);

    /// <summary>El menú que ordena la lista; la primera opción es el orden de siempre, y no va en la dirección.</summary>
    public static GrupoDeFiltro Orden(string texto, IReadOnlyList<(string Valor, string Texto)> ordenes, string? elegido)
    {
        var actual = ordenes.Any(o => o.Valor == elegido) ? elegido : ordenes[0].Valor;
        return new("orden", texto, [.. ordenes.Select(o => new OpcionDeFiltro(o.Valor, o.Texto, o.Valor == actual))], Varias: false);
    }
}
