using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Calculadora;

internal sealed class VersionOficialConfiguration : IEntityTypeConfiguration<VersionOficial>
{
    public void Configure(EntityTypeBuilder<VersionOficial> builder)
    {
        builder.ToTable("VersionesOficiales");
        builder.HasIndex(v => new { v.Clase, v.Desde });
    }
}

internal sealed class ActivacionDeVersionConfiguration : IEntityTypeConfiguration<ActivacionDeVersion>
{
    public void Configure(EntityTypeBuilder<ActivacionDeVersion> builder)
    {
        builder.ToTable("ActivacionesDeVersion");
        builder.HasIndex(a => new { a.DespachoId, a.Relevada, a.VersionId });
    }
}

internal sealed class FilaDePrecioConfiguration : IEntityTypeConfiguration<FilaDePrecio>
{
    public void Configure(EntityTypeBuilder<FilaDePrecio> builder)
    {
        builder.ToTable("FilasDePrecio");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.VersionId, f.Marca });
    }
}

internal sealed class TarifaTransferenciaConfiguration : IEntityTypeConfiguration<TarifaTransferencia>
{
    public void Configure(EntityTypeBuilder<TarifaTransferencia> builder)
    {
        builder.ToTable("Tarifas");
        builder.Property(t => t.Nifs).HasJsonConversion();
        builder.Property(t => t.Lineas).HasJsonConversion();
        builder.HasIndex(t => new { t.DespachoId, t.Desde });
    }
}

internal sealed class MargenDeColaboradorConfiguration : IEntityTypeConfiguration<MargenDeColaborador>
{
    public void Configure(EntityTypeBuilder<MargenDeColaborador> builder)
    {
        builder.ToTable("Margenes");
        builder.HasIndex(m => new { m.DespachoId, m.Nif }).IsUnique();
    }
}
