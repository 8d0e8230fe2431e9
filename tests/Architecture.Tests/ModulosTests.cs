using NetArchTest.Rules;

namespace ElGestorPortal.Architecture.Tests;

public class ModulosTests
{
    /// <summary>Lo que en Common nombra módulos, revisado, y por qué.</summary>
    private static readonly Dictionary<string, string> Indices = new(StringComparer.Ordinal)
    {
        ["ElGestorPortal.Infrastructure.Common.Jobs.TareasProgramadas"] = "el índice de trabajos los nombra todos: para eso está",
        ["ElGestorPortal.Infrastructure.Common.Jobs.EnCadaDespacho"] = "pregunta por su contrato qué despachos hay",
    };

    /// <summary>Lo que un módulo toca del interior de otro, revisado, y por qué.</summary>
    private static readonly (string Modulo, string Tipo, string PorQue)[] Permitidos =
    [
        ("Acceso", "ElGestorPortal.Domain.Administracion.Despacho", "la sesión lee en una sola consulta su despacho y las clases que tiene cerradas; los correos, su nombre"),
    ];

    private static IReadOnlyList<string> Todos => Modulos.DelPortal.Todos;

    [Test]
    public void Se_descubren_los_modulos() => Assert.That(Todos, Has.Count.GreaterThanOrEqualTo(8), string.Join(", ", Todos));

    [TestCaseSource(nameof(Todos))]
    public void Un_modulo_solo_toca_a_otro_por_sus_Eventos_y_sus_Contratos(string modulo) =>
        Assert.That(Modulos.DelPortal.QueInvaden(modulo, [.. Permitidos.Where(p => p.Modulo == modulo).Select(p => p.Tipo)]), Is.Empty);

    [Test]
    public void Lo_permitido_sigue_haciendo_falta() => Assert.That(Permitidos.Where(p => !Modulos.DelPortal.QueInvaden(p.Modulo).Any()), Is.Empty);

    [Test]
    public void Ningun_fichero_nombra_el_interior_de_otro_modulo() => Assert.That(
        Modulos.DelPortal.QueNombran(Portal.Fuentes).Where(n => !Permitidos.Any(p => n.StartsWith($"src/Application/{p.Modulo}/", StringComparison.Ordinal) && p.Tipo.StartsWith(n[(n.IndexOf(": ", StringComparison.Ordinal) + 2)..], StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void Common_no_conoce_ningun_modulo() =>
        Assert.That(Modulos.DelPortal.ComunesQueConocenModulos().Where(t => !Indices.Keys.Any(i => t.StartsWith(i, StringComparison.Ordinal))), Is.Empty);

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
        Assert.That(Modulos.DelPortal.QueNombran([("src/Application/Expedientes/Malo.cs", "using ElGestorPortal.Domain.Administracion;"), ("src/Application/Expedientes/Bueno.cs", "using ElGestorPortal.Domain.Administracion.Contratos;")]),
            Is.EqualTo(new[] { "src/Application/Expedientes/Malo.cs: ElGestorPortal.Domain.Administracion" }));
    }
}
