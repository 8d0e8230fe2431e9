using System.Text.Json;
using ElGestorPortal.Application.Common;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Los instantes se guardan en UTC y vuelven en UTC: SQLite olvida de qué clase eran.</summary>
internal sealed class InstanteUtcConverter() : ValueConverter<DateTime, DateTime>(
    v => v.Kind == DateTimeKind.Local ? v.ToUniversalTime() : DateTime.SpecifyKind(v, DateTimeKind.Utc),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

internal static class JsonConversion
{
    /// <summary>Guarda un valor compuesto e inmutable como texto JSON; se compara por su JSON.</summary>
    public static PropertyBuilder<T> HasJsonConversion<T>(this PropertyBuilder<T> builder) where T : class
    {
        builder.HasConversion(
            new ValueConverter<T, string>(v => JsonSerializer.Serialize(v, JsonDeTabla.Opciones), s => JsonSerializer.Deserialize<T>(s, JsonDeTabla.Opciones)!),
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b) || (a != null && b != null && JsonSerializer.Serialize(a, JsonDeTabla.Opciones) == JsonSerializer.Serialize(b, JsonDeTabla.Opciones)),
                v => v == null ? 0 : JsonSerializer.Serialize(v, JsonDeTabla.Opciones).GetHashCode(StringComparison.Ordinal), v => v));
        return builder;
    }
}
