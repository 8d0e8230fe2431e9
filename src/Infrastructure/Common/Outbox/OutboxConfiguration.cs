using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Common.Outbox;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => new { m.Entregado, m.DisponibleDesde });
    }
}

internal sealed class OutboxEntregaConfiguration : IEntityTypeConfiguration<OutboxEntrega>
{
    public void Configure(EntityTypeBuilder<OutboxEntrega> builder)
    {
        builder.ToTable("OutboxEntregas");
        builder.HasKey(e => new { e.MensajeId, e.Reactor });
    }
}
