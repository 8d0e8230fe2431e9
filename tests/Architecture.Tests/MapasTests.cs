using AutoMapper;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Architecture.Tests;

/// <summary>Los mapas son planos, hacia fuera y acotados: así el aviso GHSA-rvv3-g6hj-g44x de AutoMapper queda fuera de alcance.</summary>
public class MapasTests
{
    private static readonly MapperConfiguration Mapas = Mapping.Configurar(Portal.Application);

    [Test]
    public void Son_validos()
    {
        Assert.That(Mapas.GetAllTypeMaps(), Is.Not.Empty);
        Assert.That(Mapas.AssertConfigurationIsValid, Throws.Nothing);
    }

    [Test]
    public void Todos_tienen_la_profundidad_acotada() => Assert.That(Mapas.GetAllTypeMaps().Where(m => m.MaxDepth is < 1 or > 8), Is.Empty);

    [Test]
    public void Ninguno_vuelve_sobre_si_mismo() => Assert.That(Ciclicos(Mapas), Is.Empty);

    [Test]
    public void Van_hacia_fuera() => Assert.That(Mapas.GetAllTypeMaps().Where(m => !m.DestinationType.Name.EndsWith("Dto", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void La_regla_se_ve_fallar() => Assert.That(Ciclicos(new MapperConfiguration(c =>
    {
        c.AddProfile(new PerfilCiclico());
        Mapping.Configurar(typeof(MapasTests).Assembly);
    })), Is.EqualTo(new[] { nameof(Nodo) }));

    /// <summary>Destinos desde los que, siguiendo los mapas, se vuelve al mismo destino.</summary>
    private static IEnumerable<string> Ciclicos(MapperConfiguration mapas)
    {
        var destinos = mapas.GetAllTypeMaps().Select(m => m.DestinationType).ToHashSet();
        return destinos.Where(d => Alcanza(d, d, [])).Select(d => d.Name);

        bool Alcanza(Type desde, Type hasta, HashSet<Type> vistos) => desde.GetProperties().Select(p => Elemento(p.PropertyType))
            .Where(destinos.Contains).Any(t => t == hasta || (vistos.Add(t) && Alcanza(t, hasta, vistos)));
    }

    private static Type Elemento(Type tipo) => tipo.IsArray ? tipo.GetElementType()! : tipo.IsGenericType ? tipo.GetGenericArguments()[0] : tipo;

    private sealed class Nodo
    {
        public Nodo? Siguiente { get; init; }
    }

    private sealed class PerfilCiclico : Mapping
    {
        public PerfilCiclico() => CreateMap<Nodo, Nodo>();
    }
}
