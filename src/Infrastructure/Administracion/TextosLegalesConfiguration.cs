using ElGestorPortal.Domain.Administracion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Administracion;

internal sealed class VersionLegalConfiguration : IEntityTypeConfiguration<VersionLegal>
{
    public void Configure(EntityTypeBuilder<VersionLegal> builder)
    {
        builder.ToTable("VersionesLegales");
        builder.HasIndex(v => new { v.DespachoId, v.Clase, v.Numero }).IsUnique();
    }
}

internal sealed class AceptacionLegalConfiguration : IEntityTypeConfiguration<AceptacionLegal>
{
    public void Configure(EntityTypeBuilder<AceptacionLegal> builder)
    {
        builder.ToTable("AceptacionesLegales");

        // Por usuario se pregunta en cada petición; por versión, al enseñar quién la aceptó.
        builder.HasKey(a => new { a.DespachoId, a.UsuarioId, a.VersionId });
        builder.HasIndex(a => new { a.DespachoId, a.VersionId, a.Fecha, a.UsuarioId });
    }
}
