using System.Reflection;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Architecture.Tests.Malos.Application.Dos;
using MediatR;

namespace ElGestorPortal.Architecture.Tests;

public class CasosDeUsoTests
{
    private static readonly Type[] Peticiones = [.. Portal.Application.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && Implementa(t, typeof(IRequest<>)))];

    [Test]
    public void Se_descubren_los_casos_de_uso() => Assert.That(Peticiones, Has.Length.GreaterThanOrEqualTo(30));

    [TestCaseSource(nameof(Peticiones))]
    public void Cada_uno_dice_una_vez_quien_puede_enviarlo(Type peticion) => Assert.That(DiceQuien(peticion), Is.True);

    [TestCaseSource(nameof(Peticiones))]
    public void Se_llama_Command_o_Query_y_su_Handler_es_interno(Type peticion) => Assert.That(FallosDeNombre(peticion), Is.Empty);

    [TestCaseSource(nameof(Peticiones))]
    public void Vive_en_un_fichero_con_su_nombre_junto_a_su_Handler(Type peticion)
    {
        var carpeta = peticion.Namespace!["ElGestorPortal.".Length..].Replace('.', '/');
        var fuente = Path.Combine(Portal.Raiz, "src", carpeta, peticion.Name + ".cs");

        Assert.That(File.Exists(fuente), Is.True, fuente);
        Assert.That(File.ReadAllText(fuente), Does.Contain($"record {peticion.Name}").And.Contain($"class {SinSufijo(peticion)}Handler"));
    }

    [Test]
    public void Los_validadores_y_los_handlers_son_internos() => Assert.That(
        Portal.Application.GetTypes().Where(t => t.IsVisible && (t.Name.EndsWith("Validator", StringComparison.Ordinal) || Implementa(t, typeof(IRequestHandler<,>)) || Implementa(t, typeof(INotificationHandler<>)))), Is.Empty);

    [Test]
    public void Cada_reaccion_a_un_hecho_esta_en_su_fichero_y_se_llama_Handler()
    {
        var reacciones = Portal.Application.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && Implementa(t, typeof(INotificationHandler<>)));

        Assert.That(reacciones.Where(t => !t.Name.EndsWith("Handler", StringComparison.Ordinal)
            || !File.Exists(Path.Combine(Portal.Raiz, "src", t.Namespace!["ElGestorPortal.".Length..].Replace('.', '/'), t.Name + ".cs"))), Is.Empty);
    }

    [Test]
    public void Las_reglas_se_ven_fallar()
    {
        Assert.That(DiceQuien(typeof(EntrometidoCommand)), Is.False, "no dice nada");
        Assert.That(DiceQuien(typeof(Contradictoria)), Is.False, "dice dos cosas");
        Assert.That(FallosDeNombre(typeof(EntrometidoCommand)), Is.EqualTo(new[] { "su Handler es público" }));
        Assert.That(FallosDeNombre(typeof(Contradictoria)), Is.EqualTo(new[] { "no acaba en Query", "no tiene su Handler" }));
    }

    private static bool DiceQuien(Type peticion) => peticion.IsDefined(typeof(RequiereAttribute)) ^ peticion.IsDefined(typeof(PublicoAttribute));

    private static IEnumerable<string> FallosDeNombre(Type peticion)
    {
        var sufijo = Implementa(peticion, typeof(IQuery<>)) ? "Query" : Implementa(peticion, typeof(ICommand<>)) ? "Command" : null;
        if (sufijo is null)
        {
            yield return "no es ICommand ni IQuery";
            yield break;
        }

        if (!peticion.Name.EndsWith(sufijo, StringComparison.Ordinal)) yield return $"no acaba en {sufijo}";

        var handler = peticion.Assembly.GetType($"{peticion.Namespace}.{SinSufijo(peticion)}Handler");
        if (handler is null) yield return "no tiene su Handler";
        else if (handler.IsPublic) yield return "su Handler es público";
    }

    private static string SinSufijo(Type peticion) => peticion.Name.Replace("Command", "", StringComparison.Ordinal).Replace("Query", "", StringComparison.Ordinal);

    private static bool Implementa(Type tipo, Type contrato) => tipo.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contrato);
}
