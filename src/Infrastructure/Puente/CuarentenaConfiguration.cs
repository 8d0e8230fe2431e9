using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Puente;

internal sealed class CuarentenaConfiguration : IEntityTypeConfiguration<Cuarentena>
{
    public void Configure(EntityTypeBuilder<Cuarentena> builder)
    {
        builder.ToTable("Cuarentenas");
        builder.HasIndex(c => new { c.DespachoId, c.HuellaDeCarga }).IsUnique();
        builder.HasIndex(c => new { c.DespachoId, c.Resuelta, c.OrigenId });
    }
}
