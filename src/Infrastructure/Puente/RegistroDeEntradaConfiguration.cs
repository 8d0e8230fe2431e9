using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Puente;

internal sealed class RegistroDeEntradaConfiguration : IEntityTypeConfiguration<RegistroDeEntrada>
{
    public void Configure(EntityTypeBuilder<RegistroDeEntrada> builder)
    {
        builder.ToTable("LibroDeEntrada");
        builder.HasKey(r => new { r.DespachoId, r.Tipo, r.OrigenId });
        builder.HasIndex(r => new { r.DespachoId, r.ObjetoId }).IsUnique();
        builder.HasIndex(r => new { r.DespachoId, r.Tipo, r.Borrado, r.Cambiado });
    }
}
