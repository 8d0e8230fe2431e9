using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Puente;

internal sealed class CredencialDeAgenteConfiguration : IEntityTypeConfiguration<CredencialDeAgente>
{
    public void Configure(EntityTypeBuilder<CredencialDeAgente> builder)
    {
        builder.ToTable("Agentes");
        builder.HasIndex(a => a.Huella).IsUnique();
    }
}
