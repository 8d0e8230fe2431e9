namespace ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;

/// <summary>Un reloj que de vez en cuando salta hasta dos horas, adelante o atrás. Las esperas no cambian.</summary>
public sealed class RelojTorcido(TimeProvider bueno, PlanDeFallos plan) : TimeProvider
{
    private TimeSpan desfase;

    public override long TimestampFrequency => bueno.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        if (plan.EnCalma)
        {
            desfase = TimeSpan.Zero;
        }
        else if (plan.Toca(Fallo.Reloj))
        {
            desfase = TimeSpan.FromSeconds(plan.Entre(-7200, 7200));
        }

        return bueno.GetUtcNow() + desfase;
    }

    public override long GetTimestamp() => bueno.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => bueno.CreateTimer(callback, state, dueTime, period);
}
