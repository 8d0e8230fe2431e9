using System.Diagnostics;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>Peticiones a ritmo fijo, lleguen o no las respuestas: lo que espera cada una se cuenta desde que le tocaba salir, no desde que pudo.</summary>
internal static class MediaCarga
{
    /// <param name="servidor">A quién.</param>
    /// <param name="peticion">Qué.</param>
    /// <param name="porSegundo">Cuántas salen cada segundo: la mitad de las que da con todo ocupado.</param>
    /// <param name="duracion">Cuánto rato.</param>
    /// <returns>Milisegundos, p50 y p99.</returns>
    public static async Task<(double P50, double P99)> PedirAsync(Proceso servidor, Peticion peticion, double porSegundo, TimeSpan duracion)
    {
        using var manejador = new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan, UseCookies = false };
        using var http = new HttpClient(manejador) { BaseAddress = servidor.Raiz };
        var cuantas = (int)(porSegundo * duracion.TotalSeconds);
        var respuestas = new Task<double>[cuantas];
        var inicio = Stopwatch.GetTimestamp();
        for (var n = 0; n < cuantas; n++)
        {
            var turno = TimeSpan.FromSeconds(n / porSegundo);
            if (turno - Stopwatch.GetElapsedTime(inicio) is { Ticks: > 0 } falta) await Task.Delay(falta);
            respuestas[n] = UnaAsync(http, peticion, inicio, turno);
        }

        var tiempos = (await Task.WhenAll(respuestas)).Order().ToArray();
        return (tiempos[cuantas / 2], tiempos[(int)(cuantas * 0.99)]);
    }

    private static async Task<double> UnaAsync(HttpClient http, Peticion peticion, long inicio, TimeSpan turno)
    {
        using var mensaje = peticion.Mensaje();
        using var respuesta = (await http.SendAsync(mensaje, HttpCompletionOption.ResponseHeadersRead)).EnsureSuccessStatusCode();
        await using var cuerpo = await respuesta.Content.ReadAsStreamAsync();
        await cuerpo.CopyToAsync(Stream.Null);
        return (Stopwatch.GetElapsedTime(inicio) - turno).TotalMilliseconds;
    }
}
