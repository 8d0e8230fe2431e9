using ElGestorPortal.Application.Common;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ElGestorPortal.Web.Common.Registros;

/// <summary>
/// Registro estructurado: JSON compacto en <c>&lt;Portal:Datos&gt;/registros/</c>, un fichero por día y catorce días; por la salida de errores,
/// legible en Development y en JSON fuera. Los niveles son los de la sección <c>Logging:LogLevel</c>.
/// </summary>
internal static class RegistroDelPortal
{
    private const int Dias = 14;
    private const long BytesPorFichero = 100 * 1024 * 1024;

    // :j escribe cada texto como JSON: un salto de línea que llegue de fuera no empieza otra línea.
    private const string Legible = "{Timestamp:HH:mm:ss.fff} {Level:u3} {SourceContext} {Message:j}{NewLine}{Exception}";

    public static void AddRegistros(this WebApplicationBuilder builder)
    {
        var opciones = builder.Configuration.GetSection(OpcionesDelPortal.Seccion).Get<OpcionesDelPortal>() ?? new();
        var fichero = Path.Combine(builder.Environment.ContentRootPath, opciones.Datos, "registros", $"{opciones.Rol.ToLowerInvariant()}-.jsonl");

        builder.Services.AddSerilog((servicios, registro) =>
        {
            Nivelar(registro, builder.Configuration.GetSection("Logging:LogLevel"));
            registro.ReadFrom.Services(servicios).Enrich.FromLogContext().Enrich.With<SinRutas>().Filter.ByExcluding(SinRutas.CuentaLaPeticionEntera)
                .WriteTo.File(new RenderedCompactJsonFormatter(), fichero, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: BytesPorFichero,
                    rollOnFileSizeLimit: true, retainedFileCountLimit: null, retainedFileTimeLimit: TimeSpan.FromDays(Dias));

            // Siempre por la salida de errores: la otra es para el resultado de las órdenes.
            if (builder.Environment.IsDevelopment()) registro.WriteTo.Console(outputTemplate: Legible, formatProvider: System.Globalization.CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
            else registro.WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose);
        }, preserveStaticLogger: true);
    }

    private static void Nivelar(LoggerConfiguration registro, IConfigurationSection niveles)
    {
        foreach (var nivel in niveles.GetChildren())
        {
            if (!Enum.TryParse<LogLevel>(nivel.Value, true, out var pedido)) continue;
            var minimo = pedido == LogLevel.None ? LevelAlias.Off : Serilog.Extensions.Logging.LevelConvert.ToSerilogLevel(pedido);
            if (nivel.Key == "Default") registro.MinimumLevel.Is(minimo);
            else registro.MinimumLevel.Override(nivel.Key, minimo);
        }
    }
}
