using Serilog.Core;
using Serilog.Events;

namespace ElGestorPortal.Web.Common.Registros;

/// <summary>
/// El servidor añade a cada línea la dirección pedida, y en ella puede ir un token, un NIF o lo que alguien buscó: se quita.
/// Lo que hace falta lo dice <see cref="RegistroDePeticiones"/> con la plantilla de la ruta.
/// </summary>
internal sealed class SinRutas : ILogEventEnricher
{
    private static readonly string[] Propiedades = ["RequestPath", "Path", "QueryString", "Query", "RequestUri", "Uri", "Url"];

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var propiedad in Propiedades) logEvent.RemovePropertyIfPresent(propiedad);
    }

    /// <summary>El servidor cuenta la petición tal como llegó en muchas de sus líneas de detalle: no se escriben ni aunque se pidan.</summary>
    public static bool CuentaLaPeticionEntera(LogEvent linea) =>
        linea.Level < LogEventLevel.Warning && linea.Properties.TryGetValue(Constants.SourceContextPropertyName, out var origen)
        && origen is ScalarValue { Value: string texto } && (texto.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || texto.StartsWith("System.Net.Http", StringComparison.Ordinal));
}
