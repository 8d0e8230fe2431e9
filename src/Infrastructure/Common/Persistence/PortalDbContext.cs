using System.Linq.Expressions;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>El único contexto. Cada tabla de despacho lleva su filtro por convención; los dos derivados solo separan las migraciones.</summary>
public abstract class PortalDbContext(DbContextOptions options, IUsuarioActual usuario) : DbContext(options), IPortalDb, IDataProtectionKeyContext
{
    internal Guid DespachoId => usuario.DespachoId;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

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
        }
    }

    private LambdaExpression FiltroDeDespacho(Type type)
    {
        var fila = Expression.Parameter(type, "fila");
        var suyo = Expression.Property(fila, nameof(IDeDespacho.DespachoId));
        Expression<Func<Guid>> actual = () => DespachoId;
        return Expression.Lambda(Expression.Equal(suyo, actual.Body), fila);
    }
}

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options, IUsuarioActual usuario) : PortalDbContext(options, usuario);

public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options, IUsuarioActual usuario) : PortalDbContext(options, usuario)
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
