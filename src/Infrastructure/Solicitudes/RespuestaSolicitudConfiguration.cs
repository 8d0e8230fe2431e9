using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Solicitudes;

internal sealed class RespuestaSolicitudConfiguration : IEntityTypeConfiguration<RespuestaSolicitud>
{
    public void Configure(EntityTypeBuilder<RespuestaSolicitud> builder)
    {
        builder.ToTable("RespuestasSolicitud");
        builder.Property(r => r.Datos).HasJsonConversion();
        builder.HasIndex(r => new { r.DespachoId, r.SolicitudId });
    }
}
