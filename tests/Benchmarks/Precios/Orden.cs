using System.Diagnostics;

namespace ElGestorPortal.Benchmarks.Precios;

/// <summary>Una orden del ejecutable, en su propio proceso.</summary>
internal static class Orden
{
    private static readonly TimeSpan Muestreo = TimeSpan.FromMilliseconds(50);

    public static async Task<(string Salida, Medida Medida)> EjecutarAsync(IReadOnlyDictionary<string, string> entorno, params string[] argumentos)
    {
        var web = Path.Combine(Consultas.Proceso.RaizDelRepositorio(), "src", "Web");
        var salida = Path.GetRelativePath(Path.Combine(Consultas.Proceso.RaizDelRepositorio(), "tests", "Benchmarks"), AppContext.BaseDirectory);
        var inicio = new ProcessStartInfo("dotnet", [Path.Combine(web, salida, "ElGestorPortal.Web.dll"), .. argumentos]) { RedirectStandardOutput = true };
        foreach (var (nombre, valor) in entorno) inicio.Environment[nombre] = valor;
        inicio.Environment["ASPNETCORE_CONTENTROOT"] = web;

        var cronometro = Stopwatch.StartNew();
        using var proceso = Process.Start(inicio)!;
        var (texto, pico, cpu) = (proceso.StandardOutput.ReadToEndAsync(), 0L, TimeSpan.Zero);
        using var compas = new PeriodicTimer(Muestreo);
        while (!proceso.HasExited && await compas.WaitForNextTickAsync())
        {
            try
            {
                proceso.Refresh();
                (pico, cpu) = (Math.Max(pico, proceso.PeakWorkingSet64), proceso.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // Acaba de terminar: vale lo último que se vio.
            }
        }

        var tiempo = cronometro.Elapsed;
        await proceso.WaitForExitAsync();
        return proceso.ExitCode == 0 ? (await texto, new(tiempo, cpu, pico)) : throw new ArgumentException($"La orden acabó con {proceso.ExitCode}.");
    }

    internal sealed record Medida(TimeSpan Tiempo, TimeSpan Cpu, long Pico);
}
