using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ElGestorPortal.Web.Tests.Common;

/// <summary>Lo que el portal escribe en su registro durante una prueba, como lo escribiría en el fichero.</summary>
public sealed class RegistroEnMemoria : ILogEventSink
{
    private static readonly RenderedCompactJsonFormatter Formato = new();

    public ConcurrentQueue<LogEvent> Lineas { get; } = new();

    public string Texto => Escribir(Lineas);

    public string Fallos => Escribir(Lineas.Where(l => l.Level >= LogEventLevel.Warning));

    public void Emit(LogEvent logEvent) => Lineas.Enqueue(logEvent);

    private static string Escribir(IEnumerable<LogEvent> lineas)
    {
        using var texto = new StringWriter();
        foreach (var linea in lineas) Formato.Format(linea, texto);
        return texto.ToString();
    }
}
