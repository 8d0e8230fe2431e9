using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Expedientes;

internal sealed class ExpedienteConfiguration : IEntityTypeConfiguration<Expediente>
{
    public void Configure(EntityTypeBuilder<Expediente> builder)
    {
        builder.ToTable("Expedientes");
        builder.Property(e => e.Datos).HasJsonConversion();
        builder.Property(e => e.Reservado!).HasJsonConversion();
        builder.HasIndex(e => new { e.DespachoId, e.Actualizado, e.Id }).IsDescending(false, true, true).HasFilter(Indices.Vivos);
        builder.HasIndex(e => new { e.DespachoId, e.FechaAlta, e.Id }).IsDescending(false, true, true).HasFilter(Indices.Vivos);
        builder.HasIndex(e => new { e.DespachoId, e.Numero, e.Id }).HasFilter(Indices.Vivos);
        builder.HasIndex(e => new { e.DespachoId, e.Matricula });
        builder.HasIndex(e => new { e.DespachoId, e.RefPropia });
    }
}

internal sealed class ActividadConfiguration : IEntityTypeConfiguration<Actividad>
{
    public void Configure(EntityTypeBuilder<Actividad> builder)
    {
        builder.ToTable("Actividades");
        builder.HasIndex(a => new { a.DespachoId, a.ExpedienteId, a.Fecha });
    }
}

internal sealed class FiltroGuardadoConfiguration : IEntityTypeConfiguration<FiltroGuardado>
{
    public void Configure(EntityTypeBuilder<FiltroGuardado> builder)
    {
        builder.ToTable("FiltrosGuardados");
        builder.HasIndex(f => new { f.DespachoId, f.UsuarioId, f.Nombre }).IsUnique();
    }
}

internal sealed class PreguntaHabitualConfiguration : IEntityTypeConfiguration<PreguntaHabitual>
{
    public void Configure(EntityTypeBuilder<PreguntaHabitual> builder)
    {
        builder.ToTable("PreguntasHabituales");
        builder.HasIndex(p => new { p.DespachoId, p.Orden });
    }
}

internal sealed class RecalculoDeVisibilidadConfiguration : IEntityTypeConfiguration<RecalculoDeVisibilidad>
{
    public void Configure(EntityTypeBuilder<RecalculoDeVisibilidad> builder)
    {
        builder.ToTable("RecalculosDeVisibilidad");
        builder.HasKey(r => r.DespachoId);
        builder.Property(r => r.DespachoId).ValueGeneratedNever();
    }
}

internal sealed class FraseDeEstadoConfiguration : IEntityTypeConfiguration<FraseDeEstado>
{
    public void Configure(EntityTypeBuilder<FraseDeEstado> builder)
    {
        builder.ToTable("FrasesDeEstado");
        builder.HasKey(f => new { f.DespachoId, f.Estado });
    }
}

internal sealed class DuracionHabitualConfiguration : IEntityTypeConfiguration<DuracionHabitual>
{
    public void Configure(EntityTypeBuilder<DuracionHabitual> builder)
    {
        builder.ToTable("DuracionesHabituales");
        builder.HasKey(d => new { d.DespachoId, d.Tramite });
    }
}

internal sealed class PlazoDelDespachoConfiguration : IEntityTypeConfiguration<PlazoDelDespacho>
{
    public void Configure(EntityTypeBuilder<PlazoDelDespacho> builder)
    {
        builder.ToTable("PlazosDelDespacho");
        builder.HasKey(p => new { p.DespachoId, p.Clave });
    }
}

internal sealed class TextoDeExpedienteConfiguration : IEntityTypeConfiguration<TextoDeExpediente>
{
    public void Configure(EntityTypeBuilder<TextoDeExpediente> builder)
    {
        builder.ToTable("TextosDeExpediente");
        builder.HasKey(t => t.Id);
        builder.HasIndex(t => new { t.DespachoId, t.ExpedienteId }).IsUnique();
    }
}

internal sealed class IntervinienteIndexadoConfiguration : IEntityTypeConfiguration<IntervinienteIndexado>
{
    public void Configure(EntityTypeBuilder<IntervinienteIndexado> builder)
    {
        builder.ToTable("IntervinientesPorNif");
        builder.HasKey(i => new { i.DespachoId, i.Nif, i.ExpedienteId });
        builder.HasIndex(i => new { i.DespachoId, i.ExpedienteId });
    }
}
