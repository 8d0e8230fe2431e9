using System.Diagnostics.CodeAnalysis;

namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Los trámites que se pueden pedir: las clases de esta carpeta.</summary>
public static class CatalogoDeTramites
{
    public static IReadOnlyList<Tramite> Todos { get; } =
    [
        .. typeof(Tramite).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Tramite)) && !t.IsAbstract)
            .Select(t => (Tramite)Activator.CreateInstance(t)!).OrderBy(t => t.Orden).ThenBy(t => t.Nombre, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, Tramite> PorClave = Todos.ToDictionary(t => t.Clave, StringComparer.Ordinal);

    public static bool Buscar(string? clave, [NotNullWhen(true)] out Tramite? tramite) => PorClave.TryGetValue(clave ?? "", out tramite);

    /// <summary>El de esa clave, que ya se comprobó al abrir la solicitud.</summary>
    public static Tramite De(string clave) => PorClave[clave];
}
