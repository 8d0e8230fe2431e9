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
    }
}
