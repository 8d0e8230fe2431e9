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
        Assert.That(await simulacion.Calmar(), Is.True);

        // Crear una carpeta que ya está no escribe nada: cuentan los demás pasos, hasta que a una vuelta le sobren.
        var fallados = new List<string>();
        for (string? fallado = ""; fallado is not null;)
        {
            // Un expediente con su documento hacia el portal, y una solicitud con su adjunto hacia el escritorio.
            await simulacion.UnaDeCada();
            disco.FallarEn(fallados.Count, p => p != "crear carpeta");
            Assert.That(await simulacion.Calmar(), Is.True, $"paso {fallados.Count}: no se calmó");
            fallado = disco.Fallado;
            if (fallado is not null) fallados.Add(fallado);
        }

        disco.NoFallar();
        Assert.That(fallados, Is.SupersetOf(new[] { "crear", "volcar", "renombrar", "volcar carpeta" }).And.Count.GreaterThan(15));
        Assert.That(await Comprobador.Comprobar(portal, simulacion.LoSabido), Is.Empty);
        await TestContext.Out.WriteLineAsync($"{fallados.Count} pasos: {string.Join(", ", fallados.GroupBy(p => p).Select(g => $"{g.Count()} de {g.Key}"))}");
    }
}
