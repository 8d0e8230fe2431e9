using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>Todo lo que el portal escribe en sus registros, a todo detalle.</summary>
public sealed class RegistroDePrueba : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lineas = new();

    /// <summary>Solo lo que escribe nuestro código: el detalle de ASP.NET y de EF está apagado en producción.</summary>
    public string Todo => string.Join('\n', _lineas);

    public ILogger CreateLogger(string categoryName) => new Cuaderno(categoryName.StartsWith("ElGestorPortal", StringComparison.Ordinal) ? _lineas : null);

    public void Dispose()
    {
    }

    private sealed class Cuaderno(ConcurrentQueue<string>? lineas) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => lineas is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lineas?.Enqueue(formatter(state, exception) + exception);
    }
}
