using System.Net;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Envio;

/// <summary>Repite una llamada mientras el fallo sea pasajero: red, 429 o 5xx. Si el portal dice cuánto esperar, se le hace caso.</summary>
internal sealed class Reintentos(TimeProvider reloj, OpcionesDeEscritorio opciones)
{
    private static readonly TimeSpan EsperaMaxima = TimeSpan.FromSeconds(30);

    /// <summary>La llamada recibe su turno porque una petición de <see cref="HttpClient"/> no se puede mandar dos veces.</summary>
    public async Task<HttpResponseMessage> LlamarAsync(Func<CancellationToken, Task<HttpResponseMessage>> llamada, CancellationToken cancellationToken)
    {
        for (var intento = 1; ; intento++)
        {
            TimeSpan? pedida = null;
            try
            {
                var respuesta = await llamada(cancellationToken);
                if (!EsPasajero(respuesta.StatusCode) || intento >= opciones.Intentos)
                {
                    return respuesta;
                }

                pedida = Pedida(respuesta);
                respuesta.Dispose();
            }
            catch (Exception error) when (EsDeRed(error, cancellationToken) && intento < opciones.Intentos)
            {
                // Se vuelve a intentar abajo.
            }

            await Task.Delay(pedida ?? Espera(intento), reloj, cancellationToken);
        }
    }

    private static bool EsPasajero(HttpStatusCode estado) => estado is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)estado >= 500;

    // El tiempo agotado de HttpClient llega como cancelación, aunque nadie haya cancelado.
    private static bool EsDeRed(Exception error, CancellationToken cancellationToken) =>
        error is HttpRequestException or IOException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private TimeSpan? Pedida(HttpResponseMessage respuesta)
    {
        var cabecera = respuesta.Headers.RetryAfter;
        var espera = cabecera?.Delta ?? (cabecera?.Date is { } fecha ? fecha - reloj.GetUtcNow() : null);
        return espera < TimeSpan.Zero ? TimeSpan.Zero : espera;
    }

    private TimeSpan Espera(int intento)
    {
        var doblada = opciones.PrimeraEspera * Math.Pow(2, intento - 1);
        return doblada < EsperaMaxima ? doblada : EsperaMaxima;
    }
}
