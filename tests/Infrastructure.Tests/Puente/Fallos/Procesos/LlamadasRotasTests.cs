using System.Diagnostics;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos.Procesos;

/// <summary>
/// El portal de verdad, ya trabajando, con strace enganchado: muere en su n-ésima llamada al disco, o el disco contesta que no puede o que no cabe. Pide
/// strace y permiso de ptrace: va en <c>dotnet cake --target=Fallos</c>, nunca con las demás.
/// </summary>
/// <remarks>strace cuenta las llamadas de cada hilo por su lado.</remarks>
[Category("Campana"), NonParallelizable, Explicit("Pide strace")]
public class LlamadasRotasTests
{
    private const string AlDisco = "fsync,fdatasync,rename,renameat2,pwrite64";

    private static readonly TimeSpan Rato = TimeSpan.FromSeconds(4);

    [Test]
    public Task Muere_en_cada_llamada_al_disco() => Romper("muertes en una llamada al disco", n => $"{AlDisco}:signal=KILL:when={n + 1}");

    [Test]
    public Task El_disco_contesta_EIO_al_volcar() => Romper("tandas con EIO en fsync", n => $"fsync,fdatasync:error=EIO:when={n + 1}+{n + 2}");

    [Test]
    public Task El_disco_contesta_ENOSPC_al_escribir() => Romper("tandas con ENOSPC en las escrituras", n => $"pwrite64:error=ENOSPC:when={n + 1}+{n + 5}");

    private static async Task Romper(string que, Func<int, string> fallo)
    {
        await using var jornada = await Jornada.PrepararAsync(Motor.Sqlite);
        var apunte = Path.Combine(jornada.Portal.Carpeta, "strace.txt");
        var (veces, muertos, dadas, desde) = (Jornada.Entorno("PORTAL_LLAMADAS", 20), 0, 0, Stopwatch.GetTimestamp());
        using var portal = new PortalEnProceso(jornada.Portal);
        await jornada.TrabajarAsync([portal], async () =>
        {
            for (var n = 0; n < veces; n++)
            {
                Assert.That(await portal.ArrancarAsync(), Is.True, () => $"arranque {n}\n{portal.Dicho}");
                if (n == 0) await jornada.EmpezadaAsync();
                using var strace = portal.Estropear(AlDisco, fallo(n), apunte);
                await Task.WhenAny(portal.EsperarSuFinAsync(), Jornada.Pasar(Rato));
                if (!portal.Vive) muertos++;
                portal.Matar();
                await strace.WaitForExitAsync();
                dadas += File.ReadLines(apunte).Count(l => l.Contains("(INJECTED)", StringComparison.Ordinal));
            }
        });

        Assert.That(await jornada.ComprobarAsync(), Is.Empty);
        Assert.That(jornada.Contestadas, Is.Positive, "sin trabajo no se ha probado nada");
        Assert.That(muertos + dadas, Is.Positive, "no se dio ningún fallo");
        await TestContext.Out.WriteLineAsync($"{veces} {que} ({muertos} acabaron con el proceso, {dadas} llamadas contestadas con error) en {Stopwatch.GetElapsedTime(desde).TotalSeconds:F0} s: {jornada.Resumen}");
    }
}
