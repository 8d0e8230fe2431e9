using System.Text.Json.Nodes;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Qué cambia de una versión a otra, una línea por dato: <c>ES-MC · gt12_le1000 · cuota: 0 → 10</c>.</summary>
internal static class DiferenciasDeNormas
{
    private const string Nada = "—";

    public static IReadOnlyList<string> Entre(string antes, string despues)
    {
        var (a, b) = (Aplanar(antes), Aplanar(despues));
        return [.. a.Keys.Union(b.Keys).Where(k => a.GetValueOrDefault(k) != b.GetValueOrDefault(k)).Select(k => $"{k}: {a.GetValueOrDefault(k, Nada)} → {b.GetValueOrDefault(k, Nada)}")];
    }

    public static IEnumerable<string> EntreMarcas(Dictionary<string, (int Filas, double Media)> antes, Dictionary<string, (int Filas, double Media)> despues)
    {
        foreach (var marca in antes.Keys.Union(despues.Keys).Order(StringComparer.Ordinal))
        {
            if (!antes.TryGetValue(marca, out var a)) yield return $"{marca}: nueva, con {despues[marca].Filas} filas";
            else if (!despues.TryGetValue(marca, out var b)) yield return $"{marca}: desaparece; tenía {a.Filas} filas";
            else if (a.Filas != b.Filas || Math.Abs(a.Media - b.Media) > 0.5)
                yield return $"{marca}: {a.Filas} → {b.Filas} filas; precio medio {Euros.Cifra((decimal)Math.Round(a.Media))} → {Euros.Cifra((decimal)Math.Round(b.Media))} €";
        }
    }

    private static Dictionary<string, string> Aplanar(string contenido)
    {
        var datos = new Dictionary<string, string>();
        Recorrer(JsonNode.Parse(contenido), "", datos);
        return datos;
    }

    private static void Recorrer(JsonNode? nodo, string camino, Dictionary<string, string> datos)
    {
        switch (nodo)
        {
            case JsonObject objeto:
                foreach (var (campo, valor) in objeto) Recorrer(valor, Unir(camino, campo), datos);
                break;
            case JsonArray { Count: 0 }:
                break;
            case JsonArray lista when lista.Any(e => e is JsonObject):
                // Los elementos se reconocen por su nombre, no por su lugar.
                for (var i = 0; i < lista.Count; i++) Recorrer(lista[i], Unir(camino, Nombre(lista[i]) ?? $"{i + 1}"), datos);
                break;
            default:
                datos[camino] = nodo?.ToJsonString() ?? Nada;
                break;
        }
    }

    private static string? Nombre(JsonNode? nodo) => (nodo?["id"] ?? nodo?["codigo"] ?? nodo?["texto"])?.ToString();

    private static string Unir(string camino, string campo) => campo is "territorios" or "reglas" or "tasas" ? camino : camino.Length == 0 ? campo : $"{camino} · {campo}";
}
