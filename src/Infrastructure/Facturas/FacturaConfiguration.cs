using ElGestorPortal.Domain.Facturas;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Facturas;

internal sealed class FacturaConfiguration : IEntityTypeConfiguration<Factura>
{
    public void Configure(EntityTypeBuilder<Factura> builder)
    {
        builder.ToTable("Facturas");
        builder.Property(f => f.Datos).HasJsonConversion();
        builder.HasIndex(f => new { f.DespachoId, f.Nif, f.Fecha });
        builder.HasIndex(f => new { f.DespachoId, f.Numero });
        builder.HasIndex(f => new { f.DespachoId, f.Fecha, f.Id }).IsDescending(false, true, true).HasFilter(Indices.Vivos);
    }
}

internal sealed class FacturaDeExpedienteConfiguration : IEntityTypeConfiguration<FacturaDeExpediente>
{
    public void Configure(EntityTypeBuilder<FacturaDeExpediente> builder)
    {
        builder.ToTable("FacturasDeExpedientes");
        builder.HasKey(f => new { f.DespachoId, f.ExpedienteId, f.FacturaId });
        builder.HasIndex(f => new { f.DespachoId, f.FacturaId });
    }
}
