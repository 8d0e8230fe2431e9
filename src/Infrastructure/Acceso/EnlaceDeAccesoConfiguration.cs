using ElGestorPortal.Domain.Acceso;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Acceso;

internal sealed class EnlaceDeAccesoConfiguration : IEntityTypeConfiguration<EnlaceDeAcceso>
{
    public void Configure(EntityTypeBuilder<EnlaceDeAcceso> builder)
    {
        builder.ToTable("EnlacesDeAcceso");
        builder.HasIndex(e => e.Huella).IsUnique();
        builder.HasIndex(e => new { e.DespachoId, e.UsuarioId, e.Pedido });

        // De dos que lo gasten a la vez, uno.
        builder.Property(e => e.Usado).IsConcurrencyToken();
        builder.Property(e => e.Anulado).IsConcurrencyToken();
    }
}
