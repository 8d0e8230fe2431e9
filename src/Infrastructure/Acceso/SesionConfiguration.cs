using ElGestorPortal.Domain.Acceso;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Acceso;

internal sealed class SesionConfiguration : IEntityTypeConfiguration<Sesion>
{
    public void Configure(EntityTypeBuilder<Sesion> builder)
    {
        builder.ToTable("Sesiones");
        builder.HasIndex(s => s.Huella).IsUnique();
        builder.HasIndex(s => new { s.DespachoId, s.UsuarioId });
        builder.HasIndex(s => s.FamiliaId);
        builder.HasIndex(s => s.Caduca);

        // Dos que la gasten o la cierren a la vez no se llevan cada uno una sesión nueva.
        builder.Property(s => s.Gastada).IsConcurrencyToken();
        builder.Property(s => s.Revocada).IsConcurrencyToken();
    }
}
