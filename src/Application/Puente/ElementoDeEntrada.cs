namespace ElGestorPortal.Application.Puente;

/// <summary>Elemento bien formado. <c>Datos</c> null: lápida.</summary>
public sealed record ElementoDeEntrada(string Tipo, string OrigenId, long Version, DateTime Emitido, DatosDelEscritorio? Datos, string Huella, string Carga)
{
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
