using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Solicitudes;

internal sealed class SolicitudConfiguration : IEntityTypeConfiguration<Solicitud>
{
    public void Configure(EntityTypeBuilder<Solicitud> builder)
    {
        builder.ToTable("Solicitudes");
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Datos).HasJsonConversion();
        builder.Property(s => s.Motivos).HasJsonConversion();
        builder.HasMany(s => s.Pasos).WithOne().HasForeignKey(p => p.SolicitudId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(s => new { s.DespachoId, s.Numero }).IsUnique();
        builder.HasIndex(s => new { s.DespachoId, s.SolicitanteNif, s.Actualizada, s.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(s => new { s.DespachoId, s.Actualizada, s.Id }).IsDescending(false, true, true);
        builder.HasIndex(s => new { s.DespachoId, s.Matricula });
    }
}

internal sealed class PasoDeSolicitudConfiguration : IEntityTypeConfiguration<PasoDeSolicitud>
{
    public void Configure(EntityTypeBuilder<PasoDeSolicitud> builder)
    {
        builder.ToTable("PasosDeSolicitud");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.DespachoId, p.SolicitudId, p.Fecha });
    }
}
