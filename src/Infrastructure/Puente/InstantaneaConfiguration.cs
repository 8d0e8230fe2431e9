using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Puente;

internal sealed class InstantaneaConfiguration : IEntityTypeConfiguration<Instantanea>
{
    public void Configure(EntityTypeBuilder<Instantanea> builder)
    {
        builder.ToTable("Instantaneas");
        builder.Property(i => i.Tipos).HasJsonConversion();
        builder.HasIndex(i => new { i.DespachoId, i.Cerrada, i.Abierta });
    }
}
