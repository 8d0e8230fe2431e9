using ElGestorPortal.Domain.Proteccion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Proteccion;

internal sealed class PersonaProtegidaConfiguration : IEntityTypeConfiguration<PersonaProtegida>
{
    public void Configure(EntityTypeBuilder<PersonaProtegida> builder)
    {
        builder.ToTable("PersonasProtegidas");
        builder.Property(p => p.Huella).HasMaxLength(64);
        builder.HasIndex(p => new { p.DespachoId, p.Huella }).IsUnique();
    }
}

internal sealed class RetencionLegalConfiguration : IEntityTypeConfiguration<RetencionLegal>
{
    public void Configure(EntityTypeBuilder<RetencionLegal> builder)
    {
        builder.ToTable("RetencionesLegales");
        builder.HasIndex(r => new { r.DespachoId, r.Levantada, r.Nif });
    }
}

internal sealed class PlazoDeConservacionConfiguration : IEntityTypeConfiguration<PlazoDeConservacion>
{
    public void Configure(EntityTypeBuilder<PlazoDeConservacion> builder)
    {
        builder.ToTable("PlazosDeConservacion");
        builder.HasKey(p => new { p.DespachoId, p.Clase });
    }
}
