using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Calculadora;

internal sealed class PresupuestoConfiguration : IEntityTypeConfiguration<Presupuesto>
{
    public void Configure(EntityTypeBuilder<Presupuesto> builder)
    {
        builder.ToTable("Presupuestos");
        builder.Property(p => p.Datos).HasJsonConversion();
        builder.Property(p => p.Envios).HasJsonConversion();

        builder.HasIndex(p => new { p.DespachoId, p.Numero }).IsUnique();

        // El id crece con el tiempo: su orden es el de creación.
        builder.HasIndex(p => new { p.DespachoId, p.Nif, p.Id }).IsDescending(false, false, true);
        builder.HasIndex(p => new { p.DespachoId, p.Id }).IsDescending(false, true);
        builder.HasIndex(p => new { p.DespachoId, p.Matricula });
    }
}

internal sealed class EnlaceDePresupuestoConfiguration : IEntityTypeConfiguration<EnlaceDePresupuesto>
{
    public void Configure(EntityTypeBuilder<EnlaceDePresupuesto> builder)
    {
        builder.ToTable("EnlacesDePresupuesto");
        builder.HasIndex(e => e.Huella).IsUnique();
        builder.HasIndex(e => new { e.DespachoId, e.PresupuestoId, e.Id });
    }
}

internal sealed class AjustesDeCalculadoraConfiguration : IEntityTypeConfiguration<AjustesDeCalculadora>
{
    public void Configure(EntityTypeBuilder<AjustesDeCalculadora> builder)
    {
        builder.ToTable("AjustesDeCalculadora");
        builder.Property(a => a.WidgetOrigenes).HasJsonConversion();
        builder.HasIndex(a => a.DespachoId).IsUnique();
    }
}
