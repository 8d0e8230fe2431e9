using System.Reflection;
using AutoMapper;

namespace ElGestorPortal.Application.Common;

/// <summary>Mapa de AutoMapper que vive dentro del Dto que describe. Solo hacia fuera: nunca se mapea una entrada.</summary>
public abstract class Mapping : Profile
{
    protected Mapping() => SinExtensiones(this);

    /// <summary>
    /// AutoMapper 8 recoge los métodos de extensión de Enumerable e intenta cerrarlos sobre cualquier tipo; los de la matemática
    /// genérica de .NET lo hacen fallar. No usamos ninguno (docs/decisiones/0002).
    /// </summary>
    internal static void SinExtensiones(object perfil)
    {
        var campo = typeof(Profile).GetField("_sourceExtensionMethods", BindingFlags.Instance | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException("AutoMapper ya no es el de la decisión 0002.");
        ((List<MethodInfo>)campo.GetValue(perfil)!).Clear();
    }

    /// <summary>Configuración con todos los mapas del ensamblado, acotada en profundidad (GHSA-rvv3-g6hj-g44x).</summary>
    public static MapperConfiguration Configurar(Assembly assembly) => new(c =>
    {
        SinExtensiones(c);
        foreach (var perfil in assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Mapping)) && !t.IsAbstract))
            c.AddProfile(perfil);
        c.ForAllMaps((_, mapa) => mapa.MaxDepth(8));
    });
}
