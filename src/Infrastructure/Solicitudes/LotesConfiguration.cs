using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Solicitudes;

internal sealed class LoteDeSolicitudesConfiguration : IEntityTypeConfiguration<LoteDeSolicitudes>
{
    public void Configure(EntityTypeBuilder<LoteDeSolicitudes> builder)
    {
        builder.ToTable("LotesDeSolicitudes");
        builder.HasIndex(l => new { l.DespachoId, l.SolicitanteNif, l.Creado });
        builder.HasIndex(l => new { l.DespachoId, l.Terminado, l.Confirmado });
    }
}

internal sealed class FilaDeLoteConfiguration : IEntityTypeConfiguration<FilaDeLote>
{
    public void Configure(EntityTypeBuilder<FilaDeLote> builder)
    {
        builder.ToTable("FilasDeLotes");
        builder.HasKey(f => new { f.DespachoId, f.LoteId, f.Numero });
        builder.Property(f => f.Datos).HasJsonConversion();
        builder.Property(f => f.Reparos).HasJsonConversion();
        builder.Ignore(f => f.EstaPendiente);
    }
}
