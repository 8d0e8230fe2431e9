using System.Text.Json.Nodes;
using CsCheck;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Puente;

/// <summary>El orden de los elementos, y de los lotes, es libre: se acaba viendo lo mismo que con los padres primero.</summary>
[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class OrdenLibreTests(Motor motor)
{
    private PortalDePrueba _portal = null!;

    [OneTimeSetUp]
    public async Task Abrir() => _portal = await PortalDePrueba.CrearAsync(motor, s => s.AddSingleton<IAlmacenDeContenido, AlmacenEnMemoria>());

    [OneTimeTearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [Test]
    public async Task En_cualquier_orden_y_reparto_se_acaba_viendo_lo_mismo()
    {
        var esperado = await Alimentar([Familia.PadresPrimero], 0);
        Assert.That(esperado, Does.Contain("1234BCD").And.Contain("Tres, revivido").And.Contain("D-11").And.Not.Contain("Cuatro"), "la muestra es jugosa");

        var indices = Enumerable.Range(0, Familia.PadresPrimero.Count).ToArray();
        var repartos = Gen.Select(Gen.Shuffle(indices), Gen.Int[1, 6], Gen.Int[0, 6]);
        await repartos.SampleAsync(async (orden, lotes, bytes) =>
        {
            var elementos = orden.Select(i => Familia.PadresPrimero[i]).ToArray();
            var visto = await Alimentar([.. elementos.Chunk((elementos.Length + lotes - 1) / lotes)], bytes);
            if (visto != esperado) throw new AssertionException(PrimeraDiferencia(esperado, visto));
        }, iter: motor == Motor.Sqlite ? 30 : 10, threads: 2);
    }

    [Test]
    public async Task Los_elementos_de_uno_en_uno_y_del_reves_tambien()
    {
        var esperado = await Alimentar([Familia.PadresPrimero], 0);

        Assert.That(await Alimentar([.. Familia.PadresPrimero.Reverse().Select(e => new[] { e })], 20), Is.EqualTo(esperado));
    }

    /// <summary>En un despacho nuevo, envía los lotes (y los bytes, delante del que se diga) y cuenta lo que ve cada uno.</summary>
    private async Task<string> Alimentar(IReadOnlyList<IReadOnlyList<JsonObject>> lotes, int bytesAntesDe)
    {
        var despacho = Guid.CreateVersion7();
        var puente = new PuenteDirecto(_portal, despacho);
        for (var i = 0; i < lotes.Count; i++)
        {
            if (i == bytesAntesDe) await puente.RecibirContenidoAsync(Familia.Bytes);
            var malo = (await puente.RecibirAsync(Elementos.Lote(lotes[i]))).Resultados.FirstOrDefault(r => r.Resultado is not (Resultados.Aplicado or Resultados.EnEspera or Resultados.Obsoleto));
            if (malo is not null) throw new AssertionException($"No se aplicó {malo}");
        }

        await puente.RecibirContenidoAsync(Familia.Bytes);
        return await Panorama.DeAsync(_portal, despacho);
    }

    private static string PrimeraDiferencia(string esperado, string visto)
    {
        var (e, v) = (esperado.Split('\n'), visto.Split('\n'));
        var sobra = v.Except(e).Take(3);
        var falta = e.Except(v).Take(3);
        return $"sobra:\n{string.Join('\n', sobra)}\nfalta:\n{string.Join('\n', falta)}";
    }
}
