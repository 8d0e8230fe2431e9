using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Solo para <c>dotnet ef migrations</c>.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite().Options);
}

/// <summary>Solo para <c>dotnet ef migrations</c>.</summary>
internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresPortalDbContext>
{
    public PostgresPortalDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql().Options);
}
