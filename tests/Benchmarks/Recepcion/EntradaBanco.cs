using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ElGestorPortal.Benchmarks.Consultas;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;

namespace ElGestorPortal.Benchmarks.Recepcion;

/// <summary>Una primera carga por HTTP, como la haría el escritorio: primero los elementos y después unos contenidos, cada parte con su reloj.</summary>
internal static class EntradaBanco
{
    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Path.Combine(Path.GetFullPath(opciones.Texto("salida")), $"entrada-{Guid.CreateVersion7():N}");
        try
        {
            var credenciales = await Preparacion.PrepararAsync(carpeta, opciones.Entero("despachos", 2));
            using var portal = await Proceso.ProductoAsync(new Dictionary<string, string>
            {
                ["Portal__Datos"] = carpeta,
                ["ConnectionStrings__Portal"] = Portal.ConexionSqlite(carpeta),
                ["Portal__Limites__PorCredencial"] = "0",
            });
            using var http = new HttpClient { BaseAddress = portal.Raiz, Timeout = TimeSpan.FromMinutes(5) };
            http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            var escritorios = credenciales.ConvertAll(c => new PuenteHttp(http, c, new Reintentos(TimeProvider.System, new()), TimeProvider.System));

            await ElementosAsync(portal, escritorios, opciones.Entero("expedientes", 6000), opciones.Entero("lote", 500));
            await ContenidosAsync(portal, escritorios, opciones.Entero("contenidos", 1000));
            await Console.Out.WriteLineAsync($"\nMemoria residente al acabar: {portal.Memoria >> 20} MiB.");
        }
        finally
        {
            if (Directory.Exists(carpeta)) Directory.Delete(carpeta, recursive: true);
        }
    }

    private static async Task ElementosAsync(Proceso portal, List<PuenteHttp> escritorios, int expedientes, int lote)
    {
        var ahora = DateTime.UtcNow;
        var lotes = Enumerable.Range(0, escritorios.Count).Select(n => Mezcla.De(new Inventor(7, n, expedientes, 2, ahora), expedientes).Chunk(lote).ToList()).ToList();
        var (tiempos, total, hechos) = (new List<double>(), lotes.Sum(l => l.Sum(t => t.Length)), 0);
        (int Hechos, long Cuando, TimeSpan Cpu)? mitad = null;
        await MedirAsync(portal, "elementos", total, Task.WhenAll(escritorios.Select(async (escritorio, n) =>
        {
            foreach (var elementos in lotes[n])
            {
                var inicio = Stopwatch.GetTimestamp();
                var resultados = await escritorio.EntregarAsync(elementos, null, CancellationToken.None);
                lock (tiempos)
                {
                    tiempos.Add(Stopwatch.GetElapsedTime(inicio).TotalMilliseconds);
                    hechos += elementos.Length;
                    if (hechos >= total / 2) mitad ??= (hechos, Stopwatch.GetTimestamp(), portal.Cpu);
                }

                if (resultados.FirstOrDefault(r => r.Resultado != "aplicado" || r.Codigo is not null) is { } malo) throw new ArgumentException($"El puente no aplicó un elemento: {malo}.");
            }
        })));
        // El proceso acaba de nacer: al principio gran parte de la CPU es del compilador.
        if (mitad is { } m) await DecirAsync("de la segunda mitad", total - m.Hechos, Stopwatch.GetElapsedTime(m.Cuando), portal.Cpu - m.Cpu);
        tiempos.Sort();
        await Console.Out.WriteLineAsync($"Lotes de {lote}: p50 {tiempos[tiempos.Count / 2]:F0} ms, p99 {tiempos[(int)(tiempos.Count * 0.99)]:F0} ms.");
    }

    private static Task ContenidosAsync(Proceso portal, List<PuenteHttp> escritorios, int cuantos)
    {
        var contenidos = Enumerable.Range(0, cuantos).Select(n =>
        {
            var bytes = new byte[Contenidos.Tamano];
            new Random(n).NextBytes(bytes);
            return new BlobDeMuestra(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
        }).ToList();
        var cuatro = new ParallelOptions { MaxDegreeOfParallelism = 4 };
        return MedirAsync(portal, $"contenidos de {Contenidos.Tamano / 1000} KB", cuantos * escritorios.Count,
            Task.WhenAll(escritorios.Select(e => Parallel.ForEachAsync(contenidos, cuatro, async (contenido, ct) => await e.SubirAsync(contenido, ct)))));
    }

    private static async Task MedirAsync(Proceso portal, string que, int cuantos, Task trabajo)
    {
        var (inicio, cpu) = (Stopwatch.GetTimestamp(), portal.Cpu);
        await trabajo;
        await DecirAsync(que, cuantos, Stopwatch.GetElapsedTime(inicio), portal.Cpu - cpu);
    }

    private static Task DecirAsync(string que, int cuantos, TimeSpan tardo, TimeSpan cpu) => Console.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("es-ES"),
        $"{cuantos:N0} {que} en {tardo.TotalSeconds:F1} s: {cuantos / tardo.TotalSeconds:N0} por segundo de reloj, {cpu.TotalMilliseconds / cuantos:F3} ms de CPU cada uno ({1000 * cuantos / cpu.TotalMilliseconds:N0} por segundo de CPU)."));
}
