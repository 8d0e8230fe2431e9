using ElGestorPortal.Domain.Administracion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Administracion;

internal sealed class CodigoDeOrigenConfiguration : IEntityTypeConfiguration<CodigoDeOrigen>
{
    public void Configure(EntityTypeBuilder<CodigoDeOrigen> builder)
    {
        builder.ToTable("CodigosDeOrigen");
        builder.HasIndex(c => new { c.DespachoId, c.Ambito, c.Codigo }).IsUnique();
    }
}
