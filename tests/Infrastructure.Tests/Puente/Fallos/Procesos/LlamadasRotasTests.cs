using System.Diagnostics;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos.Procesos;

/// <summary>
/// El portal de verdad bajo strace: muere en la n-ésima llamada al disco, o el disco contesta que no puede o que no cabe. Pide strace y permiso de
/// ptrace: va en <c>dotnet cake --target=Fallos</c>, nunca con las demás.
/// </summary>
[Category("Campana"), NonParallelizable, Explicit("Pide strace")]
public class LlamadasRotasTests
{
    private const string AlDisco = "fsync,fdatasync,rename,renameat2,pwrite64";

    private static readonly TimeSpan Rato = TimeSpan.FromSeconds(6);

    [Test]
    public Task Muere_en_cada_llamada_al_disco() => Romper("muertes en una llamada al disco", n => $"{AlDisco}:signal=KILL:when={(n * 7) + 5}");

    [Test]
    public Task El_disco_contesta_EIO_al_volcar() => Romper("tandas con EIO en fsync", n => $"fsync,fdatasync:error=EIO:when={n + 2}+{n + 3}");

    [Test]
    public Task El_disco_contesta_ENOSPC_al_escribir() => Romper("tandas con ENOSPC en las escrituras", n => $"pwrite64:error=ENOSPC:when={(n * 11) + 20}+{n + 9}");

    private static async Task Romper(string que, Func<int, string> fallo)
    {
        await using var jornada = await Jornada.PrepararAsync(Motor.Sqlite);
        var (veces, muertos, desde) = (Jornada.Entorno("PORTAL_LLAMADAS", 20), 0, Stopwatch.GetTimestamp());
        using var sano = new PortalEnProceso(jornada.Portal);
        var puerto = sano.Raiz;
        await jornada.TrabajarAsync([sano], async () =>
        {
            for (var n = 0; n < veces; n++)
            {
                using var roto = new PortalEnProceso(jornada.Portal, "strace", "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e", $"trace={AlDisco}", "-e", $"inject={fallo(n)}") { Raiz = puerto };
                if (await roto.ArrancarAsync()) await Task.WhenAny(roto.EsperarSuFinAsync(), Jornada.Pasar(Rato));
                if (!roto.Vive) muertos++;
                roto.Matar();
            }

            // Entre tanto golpe puede no haber entrado nada: un rato sano para que haya algo que comprobar.
            Assert.That(await sano.ArrancarAsync(), Is.True);
            await Jornada.Pasar(Rato);
            sano.Matar();
        });

        Assert.That(await jornada.ComprobarAsync(), Is.Empty);
        Assert.That(jornada.Contestadas, Is.Positive, "sin trabajo no se ha probado nada");
        await TestContext.Out.WriteLineAsync($"{veces} {que} ({muertos} acabaron con el proceso) en {Stopwatch.GetElapsedTime(desde).TotalSeconds:F0} s: {jornada.Resumen}");
    }
}
