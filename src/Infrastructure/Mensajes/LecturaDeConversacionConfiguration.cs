using ElGestorPortal.Domain.Mensajes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Mensajes;

internal sealed class LecturaDeConversacionConfiguration : IEntityTypeConfiguration<LecturaDeConversacion>
{
    public void Configure(EntityTypeBuilder<LecturaDeConversacion> builder)
    {
        builder.ToTable("LecturasDeConversaciones");
        builder.HasKey(l => new { l.DespachoId, l.Lector, l.ConversacionId });
    }
}
