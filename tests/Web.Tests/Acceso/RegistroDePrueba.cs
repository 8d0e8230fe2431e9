using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>Todo lo que el portal escribe en sus registros.</summary>
public sealed class RegistroDePrueba : ILogEventSink
{
    private readonly ConcurrentQueue<string> _lineas = new();

    public string Todo => string.Join('\n', _lineas);

    public void Emit(LogEvent logEvent) =>
        _lineas.Enqueue($"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {string.Join(' ', logEvent.Properties.Select(p => $"{p.Key}={p.Value}"))} {logEvent.Exception}");
}
