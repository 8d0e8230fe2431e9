using System.Linq.Expressions;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>El único contexto. Cada tabla de despacho lleva su filtro por convención; los dos derivados solo separan las migraciones.</summary>
/// <remarks>Sale de una reserva: quien lo toma dice en nombre de quién. Sin decirlo no es de ningún despacho, y ni ve ni escribe nada.</remarks>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options), IPortalDb, IDataProtectionKeyContext
{
    private IUsuarioActual? _usuario;

    internal Guid DespachoId => _usuario?.DespachoId ?? Guid.Empty;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal void EnNombreDe(IUsuarioActual usuario) => _usuario = usuario;

    /// <summary>Busca los cambios una vez: si no, cada interceptor y EF Core recorrerían por su cuenta todas las filas.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<InstanteUtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<int>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            if (typeof(Entity).IsAssignableFrom(type))
            {
                modelBuilder.Entity(type).Ignore(nameof(Entity.Eventos));
                modelBuilder.Entity(type).Property(nameof(Entity.Id)).ValueGeneratedNever();
            }

            if (typeof(IDeDespacho).IsAssignableFrom(type)) modelBuilder.Entity(type).HasQueryFilter(Filtros.Despacho, FiltroDeDespacho(type));
            if (typeof(IBloqueable).IsAssignableFrom(type)) modelBuilder.Entity(type).HasQueryFilter(Filtros.Bloqueo, FiltroDeBloqueo(type));
        }
    }

    private static LambdaExpression FiltroDeBloqueo(Type type)
    {
        var fila = Expression.Parameter(type, "fila");
        return Expression.Lambda(Expression.Not(Expression.Property(fila, nameof(IBloqueable.Bloqueado))), fila);
    }

    private LambdaExpression FiltroDeDespacho(Type type)
    {
        var fila = Expression.Parameter(type, "fila");
        var suyo = Expression.Property(fila, nameof(IDeDespacho.DespachoId));
        Expression<Func<Guid>> actual = () => DespachoId;
        return Expression.Lambda(Expression.Equal(suyo, actual.Body), fila);
    }
}

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options) : PortalDbContext(options)
{
    /// <summary>
    /// Los textos se ordenan por sus bytes, como en SQLite y en memoria, y no como diga el servidor: las páginas que se unen de varios puntos
    /// de vista no pierden filas, y un prefijo usa su índice.
    /// </summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
