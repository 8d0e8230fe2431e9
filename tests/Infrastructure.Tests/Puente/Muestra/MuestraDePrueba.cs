using System.Text.Json.Nodes;
using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

/// <summary>Una gestoría entera, escrita como la vería el portal: las pruebas leen su JSON y no sus clases.</summary>
internal sealed class MuestraDePrueba
{
    public static readonly DateTimeOffset Ahora = new(2026, 11, 24, 9, 45, 0, TimeSpan.Zero);
    private static readonly Lazy<MuestraDePrueba> Demo = new(() => new MuestraDePrueba(new MuestraPedida("demo", 1, Ahora)));
    private readonly ILookup<string, JsonNode> porTipo;

    public MuestraDePrueba(MuestraPedida pedida)
    {
        Paquetes = [.. new GestoriaDeMuestra(pedida).Paquetes()];
        Json = [.. Paquetes.SelectMany(p => p.Elementos).Select(e => JsonSerializer.Serialize(e, JsonDelPuente.Opciones))];
        Elementos = [.. Json.Select(j => JsonNode.Parse(j)!)];
        porTipo = Elementos.ToLookup(e => e["tipo"].Texto());
    }

    public static MuestraDePrueba DelDemo => Demo.Value;

    public static DateOnly Hoy => DateOnly.FromDateTime(Ahora.UtcDateTime);

    public IReadOnlyList<PaqueteDeMuestra> Paquetes { get; }

    public IReadOnlyList<string> Json { get; }

    public IReadOnlyList<JsonNode> Elementos { get; }

    public IReadOnlyList<BlobDeMuestra> Blobs => [.. Paquetes.SelectMany(p => p.Blobs)];

    public IEnumerable<JsonNode> De(string tipo) => porTipo[tipo];

    public IEnumerable<JsonNode> Datos(string tipo) => De(tipo).Select(e => e["datos"]!);

    public HashSet<string> Ids(string tipo) => [.. De(tipo).Select(e => e["origenId"].Texto())];
}

internal static class Nodos
{
    public static string Texto(this JsonNode? nodo) => nodo!.GetValue<string>();

    public static decimal Importe(this JsonNode? nodo) => nodo!.GetValue<decimal>();

    public static DateOnly Dia(this JsonNode? nodo) => DateOnly.ParseExact(nodo.Texto(), "yyyy-MM-dd");

    public static IEnumerable<JsonNode> Lista(this JsonNode? nodo) => nodo!.AsArray().Select(n => n!);
}
