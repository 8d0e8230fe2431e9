using System.Text.Json;

namespace ElGestorPortal.Application.Puente;

/// <summary>Elemento bien formado. <c>Datos</c> null: lápida.</summary>
/// <param name="Tipo">El suyo.</param>
/// <param name="OrigenId">Su id en el escritorio.</param>
/// <param name="Version">Crece con cada cambio.</param>
/// <param name="Emitido">Cuándo lo emitió el escritorio, UTC.</param>
/// <param name="Datos">Contenido.</param>
/// <param name="Huella">De su forma canónica.</param>
/// <param name="Json">Como llegó, que solo se copia si hay que apartarlo; null, si no llegó: lo borra una instantánea.</param>
public sealed record ElementoDeEntrada(string Tipo, string OrigenId, long Version, DateTime Emitido, DatosDelEscritorio? Datos, string Huella, JsonElement? Json = null)
{
    public string Carga => Json?.GetRawText() ?? "";

    public Referencia Clave => new(Tipo, OrigenId);
}

/// <summary>Elemento que no se puede leer, con lo que de él se entendió.</summary>
public sealed record ElementoIlegible(string Tipo, string OrigenId, long? Version, string Codigo, string Detalle, string Carga);

/// <summary>Lo que pasó con un elemento. <c>resultado</c>: aplicado, sin-cambios, obsoleto, en-espera, cuarentena o retenido.</summary>
public sealed record ResultadoDeElemento(string Tipo, string OrigenId, long? Version, string Resultado, string? Codigo = null, string? Detalle = null);

public static class Resultados
{
    public const string Aplicado = "aplicado";
    public const string SinCambios = "sin-cambios";
    public const string Obsoleto = "obsoleto";
    public const string EnEspera = "en-espera";
    public const string Cuarentena = "cuarentena";
    public const string Retenido = "retenido";
}
