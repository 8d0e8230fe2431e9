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
        builder.Property(f => f.ExpedienteIds).HasJsonConversion();
        builder.HasIndex(f => new { f.DespachoId, f.Nif, f.Fecha });
    }
}
