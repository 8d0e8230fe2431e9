using ElGestorPortal.Application.Administracion;

namespace ElGestorPortal.Application.Tests.Administracion;

public class AccionesDeAuditoriaTests
{
    /// <summary>Las que no llevan el nombre de su caso de uso.</summary>
    private static readonly string[] ConOtroNombre = ["VerDocumento", "MirarListas", "EntradaFallida"];

    [Test]
    public void Cada_accion_con_frase_es_de_un_caso_de_uso_que_existe()
    {
        var casos = typeof(AccionesDeAuditoria).Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        var conocidas = Enum.GetValues<GrupoDeAcciones>().SelectMany(AccionesDeAuditoria.De).ToList();

        Assert.That(conocidas, Has.Count.GreaterThan(20));
        Assert.That(conocidas.Where(a => !casos.Contains($"{a}Command") && !casos.Contains($"{a}Query") && !ConOtroNombre.Contains(a)), Is.Empty);
    }
}
