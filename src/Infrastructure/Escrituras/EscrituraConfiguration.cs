using ElGestorPortal.Domain.Escrituras;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Escrituras;

internal sealed class EscrituraConfiguration : IEntityTypeConfiguration<Escritura>
{
    public void Configure(EntityTypeBuilder<Escritura> builder)
    {
        builder.ToTable("Escrituras");
        builder.Property(e => e.Datos).HasJsonConversion();
        builder.HasIndex(e => new { e.DespachoId, e.Protocolo, e.Anio });
        builder.HasIndex(e => new { e.DespachoId, e.Clave, e.Id }).IsDescending(false, true, true).HasFilter(Indices.Vivos);
    }
}
