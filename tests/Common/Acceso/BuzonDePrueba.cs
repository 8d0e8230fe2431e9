using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Tests.Common.Acceso;

/// <summary>Guarda los correos en memoria.</summary>
public sealed partial class BuzonDePrueba : ICorreo
{
    private readonly ConcurrentQueue<Correo> _correos = new();

    public IReadOnlyList<Correo> Correos => [.. _correos];

    /// <summary>Los que llevan un enlace de acceso.</summary>
    public IReadOnlyList<Correo> ConEnlace => [.. _correos.Where(c => Enlace().IsMatch(c.Texto))];

    /// <summary>El secreto del enlace del último que lleva uno.</summary>
    public string UltimoToken => Enlace().Match(ConEnlace[^1].Texto).Groups[2].Value;

    public string UltimaUrl => Enlace().Match(ConEnlace[^1].Texto).Value;

    public Task EnviarAsync(Correo correo, CancellationToken cancellationToken)
    {
        _correos.Enqueue(correo);
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"https?://\S+/acceso/(restablecer|invitacion)/(\S+)")]
    private static partial Regex Enlace();
}
