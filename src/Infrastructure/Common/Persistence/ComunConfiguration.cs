using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

internal sealed class HechoExpedienteConfiguration : IEntityTypeConfiguration<HechoExpediente>
{
    public void Configure(EntityTypeBuilder<HechoExpediente> builder)
    {
        builder.ToTable("HechosExpediente");
        builder.HasKey(h => new { h.DespachoId, h.Nif, h.Calidad, h.ExpedienteId });

        // Un índice por cada orden de la lista: la página de quien solo ve lo suyo cuesta siempre lo mismo.
        builder.HasIndex(h => new { h.DespachoId, h.Nif, h.Calidad, h.Actualizado, h.ExpedienteId, h.Clase }).IsDescending(false, false, false, true, true, false).HasDatabaseName("IX_Hechos_Actualizado");
        builder.HasIndex(h => new { h.DespachoId, h.Nif, h.Calidad, h.FechaAlta, h.ExpedienteId, h.Clase }).IsDescending(false, false, false, true, true, false).HasDatabaseName("IX_Hechos_FechaAlta");
        builder.HasIndex(h => new { h.DespachoId, h.Nif, h.Calidad, h.Numero, h.ExpedienteId, h.Clase }).HasDatabaseName("IX_Hechos_Numero");
        builder.HasIndex(h => new { h.DespachoId, h.ExpedienteId });

        // A cuántos alcanza una regla: se cuentan los grupos por aquí, sin tocar la tabla.
        builder.HasIndex(h => new { h.DespachoId, h.Calidad, h.Grupo, h.Clase }).HasDatabaseName("IX_Hechos_Grupo");
    }
}

internal sealed class HechoDocumentoConfiguration : IEntityTypeConfiguration<HechoDocumento>
{
    public void Configure(EntityTypeBuilder<HechoDocumento> builder)
    {
        builder.ToTable("HechosDocumento");
        builder.HasKey(h => new { h.DespachoId, h.Nif, h.Calidad, h.DocumentoId, h.ExpedienteId });
        builder.HasIndex(h => new { h.DespachoId, h.Nif, h.Calidad, h.ExpedienteId, h.Fecha, h.DocumentoId, h.Clase });
        builder.HasIndex(h => new { h.DespachoId, h.Nif, h.Calidad, h.Fecha, h.DocumentoId, h.Clase }).IsDescending(false, false, false, true, true, false);
        builder.HasIndex(h => new { h.DespachoId, h.DocumentoId });
        builder.HasIndex(h => new { h.DespachoId, h.Calidad, h.Grupo, h.Clase }).HasDatabaseName("IX_HechosDocumento_Grupo");
    }
}

internal sealed class HechoObjetoConfiguration : IEntityTypeConfiguration<HechoObjeto>
{
    public void Configure(EntityTypeBuilder<HechoObjeto> builder)
    {
        builder.ToTable("HechosObjeto");
        builder.HasKey(h => new { h.DespachoId, h.Nif, h.Calidad, h.ObjetoId, h.ExpedienteId });

        // El orden de las listas. La clave primaria contesta «¿es el primer hecho de este objeto?», que evita repetirlo.
        builder.HasIndex(h => new { h.DespachoId, h.Nif, h.Calidad, h.Tipo, h.Clave, h.ObjetoId, h.Clase }).HasDatabaseName("IX_HechosObjeto_Clave");
        builder.HasIndex(h => new { h.DespachoId, h.ObjetoId });
        builder.HasIndex(h => new { h.DespachoId, h.ExpedienteId });
    }
}

internal sealed class HechoFacturaConfiguration : IEntityTypeConfiguration<HechoFactura>
{
    public void Configure(EntityTypeBuilder<HechoFactura> builder)
    {
        builder.ToTable("HechosFactura");
        builder.HasKey(h => new { h.DespachoId, h.Nif, h.Calidad, h.FacturaId, h.ExpedienteId });
        builder.HasIndex(h => new { h.DespachoId, h.Nif, h.Calidad, h.Fecha, h.FacturaId, h.Clase }).IsDescending(false, false, false, true, true, false).HasDatabaseName("IX_HechosFactura_Fecha");
        builder.HasIndex(h => new { h.DespachoId, h.FacturaId });
    }
}

internal sealed class VinculoExpedienteConfiguration : IEntityTypeConfiguration<VinculoExpediente>
{
    public void Configure(EntityTypeBuilder<VinculoExpediente> builder)
    {
        builder.ToTable("Vinculos");
        builder.HasKey(v => new { v.DespachoId, v.ExpedienteId, v.ObjetoId });
        builder.HasIndex(v => new { v.DespachoId, v.ObjetoId });
    }
}

internal sealed class ReglaDePublicacionConfiguration : IEntityTypeConfiguration<ReglaDePublicacion>
{
    public void Configure(EntityTypeBuilder<ReglaDePublicacion> builder)
    {
        builder.ToTable("ReglasDePublicacion");
        builder.Ignore(r => r.Criterio);
        builder.HasIndex(r => new { r.DespachoId, r.Clave }).IsUnique();
    }
}

internal sealed class ExcepcionDePublicacionConfiguration : IEntityTypeConfiguration<ExcepcionDePublicacion>
{
    public void Configure(EntityTypeBuilder<ExcepcionDePublicacion> builder)
    {
        builder.ToTable("ExcepcionesDePublicacion");
        builder.HasKey(e => new { e.DespachoId, e.ObjetoId, e.Audiencia });
    }
}

internal sealed class EntradaAuditoriaConfiguration : IEntityTypeConfiguration<EntradaAuditoria>
{
    public void Configure(EntityTypeBuilder<EntradaAuditoria> builder)
    {
        builder.ToTable("Auditoria");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Huella).HasMaxLength(64);
        builder.HasIndex(a => new { a.DespachoId, a.Fecha, a.Id }).IsDescending(false, true, true).HasDatabaseName("IX_Auditoria_Fecha");
        builder.HasIndex(a => new { a.DespachoId, a.UsuarioId, a.Fecha }).IsDescending(false, false, true).HasDatabaseName("IX_Auditoria_Usuario");
        builder.HasIndex(a => new { a.DespachoId, a.ObjetoId, a.Fecha }).IsDescending(false, false, true).HasDatabaseName("IX_Auditoria_Objeto");
        builder.HasIndex(a => new { a.DespachoId, a.Orden }).IsUnique().HasFilter("\"Orden\" IS NOT NULL").HasDatabaseName("IX_Auditoria_Cadena");

        // Casi siempre vacío: lo que espera al sellador.
        builder.HasIndex(a => new { a.DespachoId, a.Id }).HasFilter("\"Orden\" IS NULL").HasDatabaseName("IX_Auditoria_SinSellar");
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("ClavesDeProteccion");
}

internal sealed class PeticionRecordadaConfiguration : IEntityTypeConfiguration<PeticionRecordada>
{
    public void Configure(EntityTypeBuilder<PeticionRecordada> builder)
    {
        builder.ToTable("PeticionesRecordadas");
        builder.HasKey(p => new { p.DespachoId, p.UsuarioId, p.Clave });
        builder.HasIndex(p => new { p.DespachoId, p.Fecha });
    }
}
