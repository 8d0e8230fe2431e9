using ElGestorPortal.Domain.Administracion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Administracion;

internal sealed class SelloDeAuditoriaConfiguration : IEntityTypeConfiguration<SelloDeAuditoria>
{
    public void Configure(EntityTypeBuilder<SelloDeAuditoria> builder)
    {
        builder.ToTable("SellosDeAuditoria");
        builder.HasKey(s => s.DespachoId);
        builder.Property(s => s.DespachoId).ValueGeneratedNever();
        builder.Property(s => s.Cabeza).HasMaxLength(64);
    }
}
