using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Documentos;

internal sealed class DocumentoConfiguration : IEntityTypeConfiguration<Documento>
{
    public void Configure(EntityTypeBuilder<Documento> builder)
    {
        builder.ToTable("Documentos");
        builder.Property(d => d.Roles).HasJsonConversion();
        builder.HasIndex(d => new { d.DespachoId, d.ExpedienteId });
        builder.HasIndex(d => new { d.DespachoId, d.VehiculoId });
        builder.HasIndex(d => new { d.DespachoId, d.EscrituraId });
        builder.HasIndex(d => new { d.DespachoId, d.FacturaId });
        builder.HasIndex(d => new { d.DespachoId, d.Sha256 });
        builder.HasIndex(d => new { d.DespachoId, d.CodigoVerificacion }).HasFilter("\"CodigoVerificacion\" IS NOT NULL");

        // La lista de la gestoría, que lee la tabla entera de su despacho: del más reciente al más antiguo.
        builder.HasIndex(d => new { d.DespachoId, d.Dia, d.Id }).IsDescending(false, true, true);
    }
}

internal sealed class SubidaConfiguration : IEntityTypeConfiguration<Subida>
{
    public void Configure(EntityTypeBuilder<Subida> builder)
    {
        builder.ToTable("Subidas");
        builder.HasIndex(s => new { s.DespachoId, s.UsuarioId, s.Recibido });
        builder.HasIndex(s => new { s.DespachoId, s.ExpedienteId });
        builder.HasIndex(s => new { s.DespachoId, s.SolicitudId }).HasFilter("\"SolicitudId\" IS NOT NULL");
        builder.HasIndex(s => new { s.DespachoId, s.Estado, s.Recibido });
        builder.HasIndex(s => new { s.DespachoId, s.Sha256 });
        builder.HasIndex(s => new { s.DespachoId, s.Tamano });
    }
}

internal sealed class ContenidoConfiguration : IEntityTypeConfiguration<Contenido>
{
    public void Configure(EntityTypeBuilder<Contenido> builder)
    {
        builder.ToTable("Contenidos");
        builder.HasKey(c => new { c.DespachoId, c.Sha256 });
        builder.HasIndex(c => new { c.DespachoId, c.Recibido });
    }
}

internal sealed class DescargaDocumentoConfiguration : IEntityTypeConfiguration<DescargaDocumento>
{
    public void Configure(EntityTypeBuilder<DescargaDocumento> builder)
    {
        builder.ToTable("Descargas");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.DespachoId, d.UsuarioId, d.DocumentoId });
        builder.HasIndex(d => new { d.DespachoId, d.DocumentoId, d.Fecha });
        builder.HasIndex(d => new { d.DespachoId, d.Fecha, d.Id }).IsDescending(false, true, true);
    }
}

internal sealed class EnlaceCompartidoConfiguration : IEntityTypeConfiguration<EnlaceCompartido>
{
    public void Configure(EntityTypeBuilder<EnlaceCompartido> builder)
    {
        builder.ToTable("EnlacesCompartidos");
        builder.HasIndex(e => e.Huella).IsUnique();
        builder.HasIndex(e => new { e.DespachoId, e.UsuarioId, e.Id });
        builder.HasIndex(e => new { e.DespachoId, e.Id });
    }
}
