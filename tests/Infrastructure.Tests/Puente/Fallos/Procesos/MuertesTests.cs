using System.Diagnostics;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos.Procesos;

/// <summary><c>kill -9</c> del portal de verdad mientras se envía, se sube y se recibe. Las cinco van con las demás pruebas; el resto, en <c>dotnet cake --target=Fallos</c>.</summary>
[Category("Campana"), Parallelizable(ParallelScope.Self)]
public class MuertesTests
{
    [Test]
    public Task Cinco_muertes_a_mitad_de_trabajo_ni_pierden_ni_repiten_nada() => Morir(5, 1);

    /// <summary><c>PORTAL_MUERTES=100</c> y, si se quiere otra, <c>PORTAL_SEMILLA=7</c>.</summary>
    [Test, Explicit("Un cuarto de hora")]
    public Task Cien_muertes_tampoco() => Morir(Jornada.Entorno("PORTAL_MUERTES", 100), Jornada.Entorno("PORTAL_SEMILLA", 7));

    /// <summary><c>PORTAL_SEGUNDOS=60</c> para que trabajen más rato.</summary>
    [Test, Explicit("Arranca dos portales")]
    public async Task Dos_procesos_a_la_vez_sobre_PostgreSQL_no_entregan_dos_veces_el_mismo_mensaje()
    {
        if (MotoresDePrueba.ServidorPostgres is null) Assert.Ignore("No hay PostgreSQL.");

        await using var jornada = await Jornada.PrepararAsync(Motor.Postgres, porCarpeta: true);
        using (var uno = new PortalEnProceso(jornada.Portal))
        using (var otro = new PortalEnProceso(jornada.Portal))
        {
            Assert.That(await Task.WhenAll(uno.ArrancarAsync(), otro.ArrancarAsync()), Is.All.True, () => $"{uno.Dicho}\n{otro.Dicho}");
            await jornada.TrabajarAsync([uno, otro], () => Jornada.Pasar(TimeSpan.FromSeconds(Jornada.Entorno("PORTAL_SEGUNDOS", 8))));
        }

        Assert.That(await jornada.ComprobarAsync(), Is.Empty);
        var servidos = await jornada.Portal.ConDb(Banco.Despacho.Id, db => db.Set<MensajeSaliente>().AsNoTracking().Select(m => m.Intentos).ToListAsync());
        await TestContext.Out.WriteLineAsync($"Dos procesos: {jornada.Resumen}; {servidos.Count} mensajes, {servidos.Count(i => i > 1)} servidos más de una vez");
        Assert.That(servidos, Is.Not.Empty);
    }

    private static async Task Morir(int muertes, int semilla)
    {
        var azar = new Random(semilla);
        await using var jornada = await Jornada.PrepararAsync(Motor.Sqlite);
        var desde = Stopwatch.GetTimestamp();
        using (var portal = new PortalEnProceso(jornada.Portal))
        {
            await jornada.TrabajarAsync([portal], async () =>
            {
                for (var i = 0; i < muertes; i++)
                {
                    Assert.That(await portal.ArrancarAsync(), Is.True, () => $"arranque {i}\n{portal.Dicho}");
                    if (i == 0) await jornada.EmpezadaAsync();
                    await Jornada.Pasar(TimeSpan.FromMilliseconds(azar.Next(300, 2500)));
                    portal.Matar();
                }
            });
        }

        Assert.That(await jornada.ComprobarAsync(), Is.Empty);
        Assert.That(jornada.Contestadas, Is.Positive, "sin trabajo no se ha probado nada");
        await TestContext.Out.WriteLineAsync($"{muertes} muertes en {Stopwatch.GetElapsedTime(desde).TotalSeconds:F0} s: {jornada.Resumen}");
    }
}
