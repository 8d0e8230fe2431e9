using Microsoft.AspNetCore.Http.Extensions;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una lista es una dirección: filtros, orden y cursor van en ella. Aquí se cambia una cosa y se conservan las demás.</summary>
internal static class DireccionDeLista
{
    /// <summary>La dirección actual con un valor cambiado (o quitado) y sin los que estorben.</summary>
    public static string Con(string ruta, IQueryCollection consulta, string nombre, string? valor, params string[] sin)
    {
        var pares = Pares(consulta).Where(c => c.Key != nombre && !sin.Contains(c.Key)).ToList();
        if (valor is not null) pares.Add(KeyValuePair.Create(nombre, valor));
        return ruta + new QueryBuilder(pares).ToQueryString();
    }

    /// <summary>La dirección actual sin uno de los valores de un filtro que admite varios, y desde la primera página.</summary>
    public static string Sin(string ruta, IQueryCollection consulta, string nombre, string valor) =>
        ruta + new QueryBuilder(Pares(consulta).Where(c => c.Key != "cursor" && (c.Key != nombre || c.Value != valor))).ToQueryString();

    /// <summary>Nombre y valor de todo lo que lleva la dirección, menos los vacíos.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pares(IQueryCollection consulta) =>
        consulta.SelectMany(c => c.Value.Where(v => !string.IsNullOrEmpty(v)), (c, v) => KeyValuePair.Create(c.Key, v!));
}
