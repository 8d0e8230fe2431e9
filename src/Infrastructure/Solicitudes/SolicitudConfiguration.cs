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
        builder.Property(s => s.Pasos).HasJsonConversion();

        builder.HasIndex(s => new { s.DespachoId, s.Numero }).IsUnique();
        builder.HasIndex(s => new { s.DespachoId, s.SolicitanteNif, s.Actualizada, s.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(s => new { s.DespachoId, s.Actualizada, s.Id }).IsDescending(false, true, true);
        builder.HasIndex(s => new { s.DespachoId, s.Matricula });
    }
}

internal sealed class PapelDelDespachoConfiguration : IEntityTypeConfiguration<PapelDelDespacho>
{
    public void Configure(EntityTypeBuilder<PapelDelDespacho> builder)
    {
        builder.ToTable("PapelesDelDespacho");
        builder.HasIndex(p => new { p.DespachoId, p.Tramite, p.Orden });
    }
}

internal sealed class MotivoHabitualConfiguration : IEntityTypeConfiguration<MotivoHabitual>
{
    public void Configure(EntityTypeBuilder<MotivoHabitual> builder)
    {
        builder.ToTable("MotivosHabituales");
        builder.HasIndex(m => new { m.DespachoId, m.Orden });
    }
}
