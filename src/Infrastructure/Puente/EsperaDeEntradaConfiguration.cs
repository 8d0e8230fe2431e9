using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Puente;

internal sealed class EsperaDeEntradaConfiguration : IEntityTypeConfiguration<EsperaDeEntrada>
{
    public void Configure(EntityTypeBuilder<EsperaDeEntrada> builder)
    {
        builder.ToTable("EsperasDeEntrada");
        builder.HasKey(e => new { e.DespachoId, e.PadreId, e.HijoId });
        builder.HasIndex(e => new { e.DespachoId, e.HijoId });
    }
}
