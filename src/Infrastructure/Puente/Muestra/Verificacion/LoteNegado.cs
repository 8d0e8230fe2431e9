using System.Text.Json;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>
/// El lote al que se contestó 503. Lo que llevaba tiene que volver, en un lote o en varios, junto a lo que sea, en la misma versión o en otra posterior.
/// </summary>
internal sealed class LoteNegado
{
    /// <summary>Lotes seguidos sin nada suyo: quien tenía mucho en la cola ya ha tenido ocasión de volver.</summary>
    private const int Paciencia = 20;

    private readonly Dictionary<string, long> _faltan;
    private int _ajenos;

    public LoteNegado(IEnumerable<JsonElement> elementos) => _faltan = elementos.GroupBy(Clave).ToDictionary(g => g.Key, g => g.Max(Version));

    /// <returns>true, ya ha vuelto entero; false, ya no se le espera; null, todavía no se sabe.</returns>
    public bool? Vuelve(IEnumerable<JsonElement> lote)
    {
        var antes = _faltan.Count;
        foreach (var e in lote)
            if (_faltan.TryGetValue(Clave(e), out var version) && Version(e) >= version) _faltan.Remove(Clave(e));

        _ajenos = _faltan.Count < antes ? 0 : _ajenos + 1;
        return _faltan.Count == 0 ? true : _ajenos < Paciencia ? null : false;
    }

    private static string Clave(JsonElement e) => $"{Json.Texto(e, "tipo")}/{Json.Texto(e, "origenId")}";

    private static long Version(JsonElement e) => Json.Entero(e, "version") ?? -1;
}
