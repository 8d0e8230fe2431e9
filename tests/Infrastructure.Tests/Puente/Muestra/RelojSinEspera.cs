namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

/// <summary>Un reloj en que toda espera acaba al instante y queda apuntada.</summary>
internal sealed class RelojSinEspera : TimeProvider
{
    public List<TimeSpan> Esperas { get; } = [];

    public override DateTimeOffset GetUtcNow() => MuestraDePrueba.Ahora;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Esperas.Add(dueTime);
        return TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
