using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Administracion;

internal sealed class DespachoConfiguration : IEntityTypeConfiguration<Despacho>
{
    public void Configure(EntityTypeBuilder<Despacho> builder)
    {
        builder.ToTable("Despachos");
        builder.HasIndex(d => d.Slug).IsUnique();
        builder.Ignore(d => d.AvisoDeSuspension);
        builder.Property(d => d.Dominios).HasJsonConversion();
        builder.Property(d => d.Marca).HasJsonConversion();
        builder.Property(d => d.TextosLegales).HasJsonConversion();
        builder.Property(d => d.ClasesCerradas).HasJsonConversion();
    }
}
