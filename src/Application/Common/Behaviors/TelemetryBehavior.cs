using System.Diagnostics;

namespace ElGestorPortal.Application.Common.Behaviors;

/// <summary>Traza y duración de cada caso de uso. Del contenido de la petición no sale nada.</summary>
internal sealed class TelemetryBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly string Caso = typeof(TRequest).Name;

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Telemetria.CasosDeUso.Enabled || Telemetria.Trazas.HasListeners() ? Medir(next) : next();

    private static async Task<TResponse> Medir(RequestHandlerDelegate<TResponse> next)
    {
        using var traza = Telemetria.Trazas.StartActivity(Caso);
        var inicio = Stopwatch.GetTimestamp();
        var final = "bien";
        try
        {
            return await next();
        }
        catch (Exception e)
        {
            final = e is PortalException prevista ? prevista.Codigo : e.GetType().Name;
            traza?.SetStatus(ActivityStatusCode.Error, final);
            throw;
        }
        finally
        {
            Telemetria.CasosDeUso.Record(Stopwatch.GetElapsedTime(inicio).TotalSeconds, new("caso", Caso), new("final", final));
        }
    }
}
