using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Puente;

internal sealed class MensajeSalienteConfiguration : IEntityTypeConfiguration<MensajeSaliente>
{
    public void Configure(EntityTypeBuilder<MensajeSaliente> builder)
    {
        builder.ToTable("Salidas");
        builder.HasIndex(m => new { m.DespachoId, m.Estado, m.Emitido, m.Id });
        builder.HasIndex(m => new { m.DespachoId, m.Agregado, m.Secuencia }).IsUnique();
    }
}
