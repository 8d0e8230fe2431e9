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

    /// <summary>Orígenes que escriben la petición tal como llegó, a cualquier nivel.</summary>
    private static readonly string[] Origenes =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.HttpLogging", "Microsoft.AspNetCore.Server.Kestrel.BadRequests", "Microsoft.AspNetCore.StaticFiles", "System.Net.Http.HttpClient"];

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var propiedad in Propiedades) logEvent.RemovePropertyIfPresent(propiedad);
    }

    public static bool CuentaLaPeticionEntera(LogEvent linea) =>
        linea.Level < LogEventLevel.Error && linea.Properties.TryGetValue(Constants.SourceContextPropertyName, out var origen)
        && origen is ScalarValue { Value: string texto } && Origenes.Any(o => texto.StartsWith(o, StringComparison.Ordinal));
}
