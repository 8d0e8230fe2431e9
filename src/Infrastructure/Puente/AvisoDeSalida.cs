using System.Collections.Concurrent;
using ElGestorPortal.Application.Puente;

namespace ElGestorPortal.Infrastructure.Puente;

/// <summary>El aviso dentro del proceso: quien espera por un despacho despierta en cuanto se guarda un mensaje suyo.</summary>
internal sealed class AvisoDeSalida : IAvisoDeSalida
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _esperas = new();

    public Task Proximo(Guid despachoId) => _esperas.GetOrAdd(despachoId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Sonar(Guid despachoId)
    {
        if (_esperas.TryRemove(despachoId, out var espera)) espera.TrySetResult();
    }
}
