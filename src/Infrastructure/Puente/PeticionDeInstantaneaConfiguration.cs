using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Puente;

internal sealed class PeticionDeInstantaneaConfiguration : IEntityTypeConfiguration<PeticionDeInstantanea>
{
    public void Configure(EntityTypeBuilder<PeticionDeInstantanea> builder)
    {
        builder.ToTable("PeticionesDeInstantanea");
        builder.HasIndex(p => p.DespachoId).IsUnique();
    }
}
