using NetArchTest.Rules;

namespace ElGestorPortal.Architecture.Tests;

public class ModulosTests
{
    /// <summary>El índice de trabajos nombra los de todos: para eso está.</summary>
    private static readonly string[] Indices = ["ElGestorPortal.Infrastructure.Common.Jobs.TareasProgramadas"];

    private static IReadOnlyList<string> Todos => Modulos.DelPortal.Todos;

    [Test]
    public void Se_descubren_los_modulos() => Assert.That(Todos, Has.Count.GreaterThanOrEqualTo(8), string.Join(", ", Todos));

    [TestCaseSource(nameof(Todos))]
    public void Un_modulo_solo_toca_a_otro_por_sus_Eventos_y_sus_Contratos(string modulo) =>
        Assert.That(Modulos.DelPortal.QueInvaden(modulo), Is.Empty);

    [Test]
    public void Common_no_conoce_ningun_modulo() =>
        Assert.That(Modulos.DelPortal.ComunesQueConocenModulos().Where(t => !Indices.Any(i => t.StartsWith(i, StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void El_escritorio_de_muestra_solo_se_conoce_a_si_mismo()
    {
        var ajenos = Portal.Capas.Append(Portal.Web).SelectMany(a => a.GetTypes()).Where(t => !t.IsNested && t.Namespace?.StartsWith("ElGestorPortal", StringComparison.Ordinal) == true
            && !t.Namespace.StartsWith("ElGestorPortal.Infrastructure.Puente.Muestra", StringComparison.Ordinal)).Select(t => t.FullName!).ToArray();

        var resultado = Types.InAssembly(Portal.Infrastructure).That().ResideInNamespaceStartingWith("ElGestorPortal.Infrastructure.Puente.Muestra").ShouldNot().HaveDependencyOnAny(ajenos).GetResult();

        Assert.That(resultado.FailingTypeNames ?? [], Is.Empty);
    }

    [Test]
    public void La_regla_se_ve_fallar()
    {
        var malos = new Modulos("ElGestorPortal.Architecture.Tests.Malos", typeof(ModulosTests).Assembly);

        Assert.That(malos.Todos, Is.EqualTo(new[] { "Dos", "Uno" }));
        Assert.That(malos.QueInvaden("Dos"), Has.Some.EndsWith("EntrometidoCommand"));
        Assert.That(malos.QueInvaden("Uno"), Is.Empty);
        Assert.That(malos.ComunesQueConocenModulos(), Has.Some.EndsWith("ComunCurioso"));
    }
}
