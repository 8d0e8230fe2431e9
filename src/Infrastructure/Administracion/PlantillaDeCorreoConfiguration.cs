using ElGestorPortal.Domain.Administracion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Administracion;

internal sealed class PlantillaDeCorreoConfiguration : IEntityTypeConfiguration<PlantillaDeCorreo>
{
    public void Configure(EntityTypeBuilder<PlantillaDeCorreo> builder)
    {
        builder.ToTable("PlantillasDeCorreo");
        builder.HasIndex(p => new { p.DespachoId, p.Correo }).IsUnique();
    }
}
