using ElGestorPortal.Application.Common;
using ElGestorPortal.Architecture.Tests.Malos.Domain.Uno;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Tests.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ElGestorPortal.Architecture.Tests;

public class TablasTests
{
    private static readonly Motor[] Motores = [Motor.Sqlite, Motor.Postgres];

    [TestCaseSource(nameof(Motores))]
    public void Toda_tabla_lleva_el_filtro_del_despacho_o_dice_ser_de_la_plataforma(Motor motor)
    {
        using var db = Abrir(motor);
        Assert.That(db.Model.GetEntityTypes().Count(), Is.GreaterThan(15));
        Assert.That(SinAislar(db.Model), Is.Empty);
    }

    [TestCaseSource(nameof(Motores))]
    public void El_modelo_no_ha_cambiado_sin_su_migracion(Motor motor)
    {
        using var db = Abrir(motor);
        Assert.That(db.Database.HasPendingModelChanges(), Is.False);
    }

    [TestCaseSource(nameof(Motores))]
    public void Todo_indice_de_una_tabla_de_despacho_empieza_por_el_despacho_o_por_un_secreto_o_una_cuenta(Motor motor)
    {
        using var db = Abrir(motor);
        var sueltos = db.Model.GetEntityTypes().Where(t => typeof(IDeDespacho).IsAssignableFrom(t.ClrType))
            .SelectMany(t => t.GetIndexes()).Where(i => i.Properties[0].Name is not (nameof(IDeDespacho.DespachoId) or "Huella" or "FamiliaId" or "Caduca" or "UserId"))
            .Select(i => $"{i.DeclaringEntityType.ClrType.Name}({string.Join(',', i.Properties.Select(p => p.Name))})");

        Assert.That(sueltos, Is.Empty);
    }

    [Test]
    public void La_regla_se_ve_fallar()
    {
        using var malo = new ContextoMalo();
        Assert.That(SinAislar(malo.Model), Is.EqualTo(new[] { nameof(Cosa), nameof(CosaSinFiltro) }));
    }

    private static PortalDbContext Abrir(Motor motor) => motor == Motor.Sqlite
        ? new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options)
        : new PostgresPortalDbContext(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql("Host=nadie").Options);

    private static IEnumerable<string> SinAislar(IModel modelo) => modelo.GetEntityTypes()
        .Where(t => !t.IsOwned() && t.ClrType != typeof(DataProtectionKey) && !typeof(IDePlataforma).IsAssignableFrom(t.ClrType))
        .Where(t => !typeof(IDeDespacho).IsAssignableFrom(t.ClrType) || t.GetDeclaredQueryFilters().All(f => f.Key != Filtros.Despacho))
        .Select(t => t.ClrType.Name).Order(StringComparer.Ordinal);

    private sealed class CosaSinFiltro : IDeDespacho
    {
        public int Id { get; init; }
        public Guid DespachoId { get; init; }
    }

    private sealed class ContextoMalo : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Cosa>();
            modelBuilder.Entity<CosaSinFiltro>();
        }
    }
}
