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
        builder.Property(e => e.Reservado!).HasJsonConversion();
        builder.HasIndex(e => new { e.DespachoId, e.Protocolo, e.Anio });
        builder.HasIndex(e => new { e.DespachoId, e.Clave, e.Id }).IsDescending(false, true, true).HasFilter(Indices.Vivos);
    }
}

internal sealed class OtorganteIndexadoConfiguration : IEntityTypeConfiguration<OtorganteIndexado>
{
    public void Configure(EntityTypeBuilder<OtorganteIndexado> builder)
    {
        builder.ToTable("OtorgantesPorNif");
        builder.HasKey(o => new { o.DespachoId, o.Nif, o.EscrituraId });
        builder.HasIndex(o => new { o.DespachoId, o.EscrituraId });
    }
}
