using ElGestorPortal.Infrastructure.Common.Disco;
using ElGestorPortal.Infrastructure.Tests.Puente.Fallos;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Carpeta;

/// <summary>El disco del portal falla en cada paso del camino de la carpeta, uno por uno y en los dos sentidos; y a la vez siguiente todo cuadra.</summary>
[Parallelizable]
public class DiscoDeCarpetaTests
{
    [Test]
    public async Task Falle_el_paso_que_falle_no_se_pierde_ni_se_repite_nada()
    {
        var disco = new DiscoQueFalla();
        await using var portal = await PortalDePrueba.CrearAsync(Motor.Sqlite, s => s.AddSingleton<IDiscoDuradero>(disco));
        using var simulacion = Simulacion.SinFallos(portal, porCarpeta: true);
        await simulacion.UnaDeCada();
        disco.NoFallar();
        await simulacion.Calmar();
        string[] pasos = [.. disco.Pasos];
        Assert.That(pasos, Is.SupersetOf(new[] { "crear", "volcar", "renombrar", "volcar carpeta" }));

        for (var paso = 0; paso < pasos.Length; paso++)
        {
            // Un expediente con su documento hacia el portal, y una solicitud con su adjunto hacia el escritorio.
            await simulacion.UnaDeCada();
            disco.FallarEn(paso);
            Assert.That(await simulacion.Calmar(disco.NoFallar), Is.True, $"paso {paso}: no se calmó");
        }

        Assert.That(await Comprobador.Comprobar(portal, simulacion.LoSabido), Is.Empty);
        await TestContext.Out.WriteLineAsync($"{pasos.Length} pasos: {string.Join(", ", pasos.GroupBy(p => p).Select(g => $"{g.Count()} de {g.Key}"))}");
    }
}
