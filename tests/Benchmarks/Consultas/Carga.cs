using System.Diagnostics;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>Lo que costó una ronda.</summary>
internal sealed record Medida(double PorSegundo, double CpuMs, double P50, double P99);

/// <summary>Pide lo mismo muchas veces por varias conexiones que no se cierran. Acotada en número y en tiempo.</summary>
internal sealed class Carga(int conexiones)
{
    private static readonly TimeSpan TiempoMaximo = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Pide hasta que el compilador por niveles ya no tiene nada que optimizar: tras cada tanda se espera a que el proceso se quede quieto,
    /// y cuando lo está tres veces seguidas es que lo que se mida será la petición y no su compilación.
    /// </summary>
    public async Task CalentarAsync(Proceso servidor, Peticion peticion, int cuantas)
    {
        for (var (tanda, quietas) = (0, 0); tanda < 40 && quietas < 3; tanda++)
        {
            await PedirAsync(servidor, peticion, Math.Min(400, cuantas));
            var esperas = 0;
            while (!await EstaQuietoAsync(servidor) && esperas++ < 40) ;
            quietas = esperas == 0 ? quietas + 1 : 0;
        }
    }

    private static async Task<bool> EstaQuietoAsync(Proceso servidor)
    {
        // El compilador espera 100 ms sin novedades antes de empezar.
        await Task.Delay(200);
        var cpu = servidor.Cpu;
        await Task.Delay(300);
        return (servidor.Cpu - cpu).TotalMilliseconds <= 30;
    }

    public async Task<Medida> PedirAsync(Proceso servidor, Peticion peticion, int cuantas)
    {
        using var manejador = new SocketsHttpHandler { MaxConnectionsPerServer = conexiones, PooledConnectionLifetime = Timeout.InfiniteTimeSpan, UseCookies = false };
        using var http = new HttpClient(manejador) { BaseAddress = servidor.Raiz };
        await Task.WhenAll(Enumerable.Range(0, conexiones).Select(_ => UnaAsync(http, peticion, new byte[81920])));

        var tiempos = new double[cuantas];
        var siguiente = -1;
        var hechas = 0;
        var inicio = Stopwatch.GetTimestamp();
        var cpu = servidor.Cpu;
        await Task.WhenAll(Enumerable.Range(0, conexiones).Select(async _ =>
        {
            var bufer = new byte[81920];
            while (Interlocked.Increment(ref siguiente) is var n && n < cuantas && Stopwatch.GetElapsedTime(inicio) < TiempoMaximo)
            {
                var antes = Stopwatch.GetTimestamp();
                await UnaAsync(http, peticion, bufer);
                tiempos[n] = Stopwatch.GetElapsedTime(antes).TotalMilliseconds;
                Interlocked.Increment(ref hechas);
            }
        }));
        var (gastada, tardado) = (servidor.Cpu - cpu, Stopwatch.GetElapsedTime(inicio));

        var ordenados = tiempos.Take(hechas).Order().ToArray();
        return new(hechas / tardado.TotalSeconds, gastada.TotalMilliseconds / hechas, ordenados[hechas / 2], ordenados[(int)(hechas * 0.99)]);
    }

    private static async Task UnaAsync(HttpClient http, Peticion peticion, byte[] bufer)
    {
        using var mensaje = peticion.Mensaje();
        using var respuesta = await http.SendAsync(mensaje, HttpCompletionOption.ResponseHeadersRead);
        respuesta.EnsureSuccessStatusCode();
        await using var cuerpo = await respuesta.Content.ReadAsStreamAsync();
        while (await cuerpo.ReadAsync(bufer) > 0)
        {
            // Se lee entero y se tira.
        }
    }
}

/// <summary>Una lectura que se mide.</summary>
/// <param name="Nombre">Cómo se la llama en la línea de órdenes y en la tabla.</param>
/// <param name="Ruta">Su dirección.</param>
/// <param name="Cabecera">Con qué se presenta la sesión: <c>Authorization</c> o <c>Cookie</c>.</param>
/// <param name="Valor">Lo que lleva.</param>
/// <param name="Factor">Objetivo: cuántas veces el servidor crudo…</param>
/// <param name="Margen">… y cuántos milisegundos más.</param>
internal sealed record Peticion(string Nombre, string Ruta, string Cabecera, string Valor, double Factor, double Margen)
{
    public HttpRequestMessage Mensaje()
    {
        var mensaje = new HttpRequestMessage(HttpMethod.Get, Ruta);
        mensaje.Headers.TryAddWithoutValidation(Cabecera, Valor);
        mensaje.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        return mensaje;
    }
}
