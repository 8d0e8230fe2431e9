using System.Reflection;
using ElGestorPortal.Application.Common;
using NetArchTest.Rules;

namespace ElGestorPortal.Architecture.Tests;

public class CapasTests
{
    private static readonly string[] DeAbajo = [.. Portal.Infrastructure.GetTypes().Where(t => !t.IsNested && t.FullName?.StartsWith("ElGestorPortal", StringComparison.Ordinal) == true).Select(t => t.FullName!)];

    [Test]
    public void Domain_no_se_apoya_en_nadie() =>
        Assert.That(Referencias(Portal.Domain).Where(r => !r.StartsWith("System", StringComparison.Ordinal) && r is not ("netstandard" or "mscorlib")), Is.Empty);

    [Test]
    public void Application_no_conoce_Infrastructure_ni_Web() =>
        Assert.That(Referencias(Portal.Application).Where(r => r.StartsWith("ElGestorPortal", StringComparison.Ordinal)), Is.EqualTo(new[] { "ElGestorPortal.Domain" }));

    [Test]
    public void Application_no_conoce_ningun_motor_ni_la_web() =>
        Assert.That(Referencias(Portal.Application).Where(r => r.Contains("Sqlite", StringComparison.Ordinal) || r.StartsWith("Npgsql", StringComparison.Ordinal) || r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || r.StartsWith("Hangfire", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Infrastructure_no_conoce_Web() => Assert.That(Referencias(Portal.Infrastructure), Has.None.EqualTo("ElGestorPortal.Web"));

    [Test]
    public void Web_solo_ve_la_infraestructura_al_arrancar() => Assert.That(
        MiranAbajo(Portal.Web).Where(t => t != "Program" && !t.StartsWith("Program/", StringComparison.Ordinal) && !t.StartsWith("ElGestorPortal.Web.Arranque.", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void La_regla_se_ve_fallar() => Assert.That(MiranAbajo(typeof(CapasTests).Assembly), Has.Some.EndsWith("TablasTests"), "estas pruebas sí usan EF Core");

    private static IEnumerable<string> MiranAbajo(Assembly ensamblado) => Types.InAssembly(ensamblado)
        .ShouldNot().HaveDependencyOnAny([.. DeAbajo, "Microsoft.EntityFrameworkCore", typeof(IPortalDb).FullName!]).GetResult().FailingTypeNames ?? [];

    private static IEnumerable<string> Referencias(Assembly ensamblado) => ensamblado.GetReferencedAssemblies().Select(r => r.Name!);
}
