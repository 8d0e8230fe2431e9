using System.Xml.Linq;

namespace ElGestorPortal.Architecture.Tests;

/// <summary>Lo que otros usan sin leerlo por dentro lleva escrito para qué es.</summary>
public class DocumentacionTests
{
    private static readonly HashSet<string> Documentados = [.. XDocument.Load(Path.ChangeExtension(Portal.Application.Location, "xml")).Descendants("member")
        .Where(m => m.Element("summary") is { } s && !string.IsNullOrWhiteSpace(string.Concat(s.Nodes()))).Select(m => m.Attribute("name")!.Value)];

    [Test]
    public void Todo_lo_publico_de_los_Contratos_dice_para_que_es()
    {
        var contratos = Portal.Application.GetTypes().Where(t => t.IsPublic && t.Namespace!.EndsWith(".Contratos", StringComparison.Ordinal)).ToList();

        Assert.That(contratos, Is.Not.Empty);
        Assert.That(SinDocumentar(contratos), Is.Empty);
    }

    [Test]
    public void Todo_puerto_dice_para_que_es()
    {
        var puertos = Portal.Application.GetTypes().Where(t => t.IsPublic && t.IsInterface).ToList();

        Assert.That(puertos, Has.Count.GreaterThan(5));
        Assert.That(SinDocumentar(puertos), Is.Empty);
    }

    [Test]
    public void Todo_caso_de_uso_dice_que_hace() => Assert.That(
        SinDocumentar(Portal.Application.GetTypes().Where(t => t.IsPublic && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(MediatR.IRequest<>)))), Is.Empty);

    [Test]
    public void La_regla_se_ve_fallar() => Assert.That(SinDocumentar([typeof(DocumentacionTests)]), Is.Not.Empty, "esta no está en la documentación de Application");

    private static IEnumerable<string> SinDocumentar(IEnumerable<Type> tipos) => tipos.Where(t => !Documentados.Contains($"T:{t.FullName!.Replace('+', '.')}")).Select(t => t.FullName!);
}
