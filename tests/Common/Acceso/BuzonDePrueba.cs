using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Tests.Common.Acceso;

/// <summary>Guarda los correos en memoria.</summary>
public sealed partial class BuzonDePrueba : ICorreo
{
    private static readonly TimeSpan Paciencia = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<Correo> _correos = new();
    private readonly TaskCompletionSource _primero = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Correo> Correos => [.. _correos];

    /// <summary>Los que llevan un enlace de acceso.</summary>
    public IReadOnlyList<Correo> ConEnlace => [.. _correos.Where(c => Enlace().IsMatch(c.Texto))];

    /// <summary>El secreto del enlace del último que lleva uno.</summary>
    public string UltimoToken => Enlace().Match(ConEnlace[^1].Texto).Groups[2].Value;

    public string UltimaUrl => Enlace().Match(ConEnlace[^1].Texto).Value;

    /// <summary>Hasta que llegue el primero: con el portal entero, puede llevarlo un trabajo de fondo.</summary>
    public Task EsperarAsync() => _primero.Task.WaitAsync(Paciencia);

    public Task EnviarAsync(Correo correo, CancellationToken cancellationToken)
    {
        _correos.Enqueue(correo);
        _primero.TrySetResult();
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"https?://\S+/acceso/(restablecer|invitacion)/(\S+)")]
    private static partial Regex Enlace();
}
