using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Web.Pages.Gestion.Reglas;

namespace ElGestorPortal.Web.Tests.Calculadora;

public class TerritorioEscritoTests
{
    [Test]
    public void Cambiar_el_nombre_de_una_regla_no_le_quita_lo_que_el_formulario_no_ensena()
    {
        var alternativas = new CondicionDeRegla[] { new() { Distintivos = [DistintivoAmbiental.Cero] }, new() { CilindradaMenorQue = 2_000 } };
        var regla = new ReglaDeCuota("limpio_6", new() { Categorias = [CategoriaDeVehiculo.Turismo], Alguna = alternativas }, true, "Ley", "alta") { Tipo = 6 };
        var deAntes = new NormaDeTerritorio("ES-VC", "Comunitat Valenciana", 8, "Ley", "alta", "620", new(30, null), [regla]);
        var escrito = TerritorioEscrito.De(deAntes, "2026.2", new(2026, 1, 1));
        escrito.Reglas[0].Id = "limpio_seis";
        escrito.Reglas.Add(new() { Id = "limpio_6", Orden = 2, Importe = "4", Norma = "Otra" });

        List<string> errores = [];
        var leido = escrito.Leer(deAntes, errores);

        Assert.That(errores, Is.Empty);
        Assert.That(leido.Reglas.Select(r => (r.Id, r.Cuando.Alguna)), Is.EqualTo(new[] { ("limpio_seis", (IReadOnlyList<CondicionDeRegla>?)alternativas), ("limpio_6", null) }));
    }
}
