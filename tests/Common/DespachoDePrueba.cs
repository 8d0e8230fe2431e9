using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Tests.Common;

/// <summary>Los dos despachos con los que empieza toda prueba: el suyo y uno ajeno.</summary>
public sealed record DespachoDePrueba(Guid Id, string Slug, string Nombre)
{
    public static DespachoDePrueba Demo { get; } = new(new("0197a000-0000-7000-8000-000000000001"), "demo", "Gestoría Aldaba");

    public static DespachoDePrueba Otro { get; } = new(new("0197a000-0000-7000-8000-000000000002"), "otro", "Gestoría Nervión");

    /// <summary>El de los operadores. No está entre los que empieza una prueba: quien lo necesita lo abre.</summary>
    public static DespachoDePrueba DeLaPlataforma { get; } = new(Plataforma.Id, Plataforma.Slug, "Plataforma");

    public static IReadOnlyList<DespachoDePrueba> Todos { get; } = [Demo, Otro];
}

/// <summary>Credencial del puente de un despacho de prueba.</summary>
public sealed record AgenteDePrueba(Guid Id, string Secreto);
