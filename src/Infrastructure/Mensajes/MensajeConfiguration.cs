using ElGestorPortal.Domain.Mensajes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Mensajes;

internal sealed class MensajeConfiguration : IEntityTypeConfiguration<Mensaje>
{
    public void Configure(EntityTypeBuilder<Mensaje> builder)
    {
        builder.ToTable("Mensajes");
        builder.HasIndex(m => new { m.DespachoId, m.ConversacionId, m.Recibido });
        builder.HasIndex(m => new { m.DespachoId, m.ExpedienteId });
        builder.HasIndex(m => new { m.DespachoId, m.Nif, m.SolicitudId });
    }
}
