using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Las tablas del modelo que llevan el despacho en cada fila. Se leen por una conexión propia, sin pasar por EF Core: no caben en memoria.</summary>
internal sealed class TablasDeDespacho(PortalDbContext db, ConexionDirecta nueva) : ITablasDeDespacho
{
    /// <summary>Con lo que se entra y lo que abre un enlace: no es de nadie más.</summary>
    private static readonly string[] Secretas = ["Cuentas", "CuentasClaims", "CuentasLogins", "CuentasTokens", "CuentasPasskeys", "Sesiones", "EnlacesDeAcceso", "Agentes", "PeticionesRecordadas", "EnlacesCompartidos", "EnlacesDePresupuesto"];

    private static readonly string[] Auditoria = ["Auditoria", "SellosDeAuditoria"];

    public IReadOnlyList<string> Entregables => [.. Tipos.Where(t => typeof(IDeDespacho).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!).Except(Secretas, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Borrables => [.. Tipos.OrderByDescending(Profundidad).ThenBy(t => t.GetTableName(), StringComparer.Ordinal).Select(t => t.GetTableName()!).Except(Auditoria, StringComparer.Ordinal)];

    public IReadOnlyList<string> DeAuditoria => Auditoria;

    private IEnumerable<IEntityType> Tipos => db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is not null && t.FindProperty(nameof(IDeDespacho.DespachoId)) is not null);

    public async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> LeerAsync(string tabla, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tipo = Tipos.Single(t => t.GetTableName() == tabla);
        var columnas = tipo.GetProperties().Where(p => p.Name != nameof(IDeDespacho.DespachoId)).Select(p => (Propiedad: p, Nombre: p.GetColumnName(StoreObjectIdentifier.Table(tabla))!)).ToList();
        await using var conexion = nueva();
        await conexion.OpenAsync(cancellationToken);
        await using var orden = conexion.CreateCommand();
#pragma warning disable CA2100 // los nombres salen del modelo
        orden.CommandText = $"SELECT {string.Join(", ", columnas.Select(c => $"\"{c.Nombre}\""))} FROM \"{tabla}\" WHERE \"DespachoId\" = @despacho";
#pragma warning restore CA2100
        var despacho = orden.CreateParameter();
        (despacho.ParameterName, despacho.Value) = ("@despacho", db.DespachoId);
        orden.Parameters.Add(despacho);
        await using var lector = await orden.ExecuteReaderAsync(cancellationToken);
        while (await lector.ReadAsync(cancellationToken))
            yield return columnas.Index().ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName(c.Item.Nombre), c => Valor(lector, c.Index, c.Item.Propiedad));
    }

#pragma warning disable EF1002 // los nombres salen del modelo
    public Task<int> BorrarAsync(string tabla, int maximo, CancellationToken cancellationToken)
    {
        var (nombre, fila) = (Tipos.Single(t => t.GetTableName() == tabla).GetTableName()!, db.Database.IsNpgsql() ? "ctid" : "rowid");
        return db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{nombre}\" WHERE {fila} IN (SELECT {fila} FROM \"{nombre}\" WHERE \"DespachoId\" = {{0}} LIMIT {{1}})", [db.DespachoId, maximo], cancellationToken);
    }
#pragma warning restore EF1002

    /// <summary>Cuántas tablas tiene por debajo: la que depende de otra se borra antes.</summary>
    private static int Profundidad(IEntityType tipo) => tipo.GetForeignKeys().Where(f => f.PrincipalEntityType != tipo).Select(f => 1 + Profundidad(f.PrincipalEntityType)).DefaultIfEmpty(0).Max();

    /// <summary>Igual en los dos motores: lo que se guarda como JSON, abierto; los enumerados, por su nombre; lo demás, como lo lee el modelo.</summary>
    private static object? Valor(DbDataReader lector, int i, IProperty propiedad)
    {
        if (lector.IsDBNull(i)) return null;

        var tipo = Nullable.GetUnderlyingType(propiedad.ClrType) ?? propiedad.ClrType;
        if (tipo.IsEnum) return Enum.ToObject(tipo, lector.GetInt32(i)).ToString();
        if (tipo == typeof(bool)) return lector.GetBoolean(i);
        if (tipo == typeof(Guid)) return lector.GetGuid(i);
        if (tipo == typeof(DateTime)) return DateTime.SpecifyKind(lector.GetDateTime(i), DateTimeKind.Utc);
        if (tipo == typeof(DateOnly)) return lector.GetFieldValue<DateOnly>(i);
        if (tipo == typeof(decimal)) return lector.GetDecimal(i);
        return tipo != typeof(string) && propiedad.GetTypeMapping().Converter is not null ? JsonNode.Parse(lector.GetString(i)) : lector.GetValue(i);
    }
}
