using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElGestorPortal.Application.Puente;

/// <summary>Campos que el contrato conoce de un objeto, ordenados como pide RFC 8785; vacío en un valor suelto.</summary>
internal sealed class EsquemaDeContrato
{
    private static readonly ConcurrentDictionary<Type, EsquemaDeContrato> Conocidos = new();

    public required IReadOnlyList<(string Nombre, EsquemaDeContrato Tipo)> Campos { get; init; }

    public static EsquemaDeContrato De(Type tipo) => Conocidos.GetOrAdd(Elemento(tipo), static t => new()
    {
        Campos = EsObjeto(t)
            ? [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract")
                .Select(p => (Nombre(p), De(p.PropertyType))).OrderBy(c => c.Item1, StringComparer.Ordinal)]
            : [],
    });

    private static string Nombre(PropertyInfo p) => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name);

    private static Type Elemento(Type tipo) => Nullable.GetUnderlyingType(tipo) ?? (tipo.IsGenericType && tipo.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? tipo.GetGenericArguments()[0] : tipo);

    private static bool EsObjeto(Type tipo) => tipo.IsClass && tipo.Namespace?.StartsWith("ElGestorPortal.Domain", StringComparison.Ordinal) == true;
}
