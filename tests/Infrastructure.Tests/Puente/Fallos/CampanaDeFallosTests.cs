using System.Globalization;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos;

/// <summary>
/// Muchas semillas: a cada una, operaciones al azar a los dos lados y todos los fallos. La que no cuadre se repite sola con
/// <c>PORTAL_SEMILLAS=1234-1234</c> y, antes de arreglarla, pasa a ser una prueba con nombre.
/// </summary>
[Category("Campana"), Parallelizable(ParallelScope.All)]
public class CampanaDeFallosTests
{
    private const int Cortas = 300;
    private const int PorPrueba = 25;

    private static IEnumerable<int> Tandas => Enumerable.Range(0, Cortas / PorPrueba).Select(t => t * PorPrueba);

    [TestCaseSource(nameof(Tandas))]
    public async Task Pase_lo_que_pase_cada_cosa_acaba_una_vez_en_cada_lado(int desde) => await Recorrer(desde, desde + PorPrueba - 1);

    [TestCase(0)]
    [TestCase(1)]
    public async Task Con_el_escritorio_apagado_tres_cuartos_de_hora_todo_espera_y_llega_al_volver(int semilla)
    {
        await using var portal = await PortalDePrueba.CrearAsync(Motor.Sqlite);
        using var simulacion = new Simulacion(portal, semilla);
        await simulacion.SinEscritorio(45);
        Assert.That(simulacion.Solicitudes, Is.Not.Empty);
        Assert.That(await Comprobador.QuedanPendientes(portal), Is.True);

        Assert.That(await simulacion.Calmar(), Is.True);
        Assert.That(await Comprobador.Comprobar(portal, simulacion.LoSabido), Is.Empty);
    }

    /// <summary>La larga: <c>PORTAL_SEMILLAS=0-9999 dotnet test tests/Infrastructure.Tests --filter Name~campana_larga</c>.</summary>
    [Test, Explicit("Tarda: 10.000 semillas")]
    public async Task La_campana_larga()
    {
        var rango = (Environment.GetEnvironmentVariable("PORTAL_SEMILLAS") ?? "0-9999").Split('-').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToArray();
        await Recorrer(rango[0], rango[^1]);
    }

    private static async Task Recorrer(int desde, int hasta)
    {
        var (fallos, reinicios, malas) = (0, 0, new List<string>());
        for (var semilla = desde; semilla <= hasta; semilla++)
        {
            await using var portal = await PortalDePrueba.CrearAsync(Motor.Sqlite);
            using var simulacion = new Simulacion(portal, semilla);
            await simulacion.Trabajar();
            if (!await simulacion.Calmar()) malas.Add($"semilla {semilla}: no se calmó");
            malas.AddRange((await Comprobador.Comprobar(portal, simulacion.LoSabido)).Select(m => $"semilla {semilla}: {m}"));
            (fallos, reinicios) = (fallos + simulacion.Fallos, reinicios + simulacion.Banco.Reinicios);
        }

        await TestContext.Out.WriteLineAsync($"{hasta - desde + 1} semillas, {fallos} fallos, {reinicios} reinicios");
        Assert.That(malas, Is.Empty);
        Assert.That(fallos, Is.Positive);
    }
}
