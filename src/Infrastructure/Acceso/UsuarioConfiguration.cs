using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Acceso;

internal sealed class UsuarioConfiguration : IEntityTypeConfiguration<Usuario>
{
    public void Configure(EntityTypeBuilder<Usuario> builder)
    {
        builder.ToTable("Usuarios");
        builder.Property(u => u.Nifs).HasJsonConversion();
        builder.HasIndex(u => new { u.DespachoId, u.NombreDeAcceso }).IsUnique();
    }
}
