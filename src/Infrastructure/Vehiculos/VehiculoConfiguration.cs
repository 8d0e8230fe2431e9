using ElGestorPortal.Domain.Vehiculos;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Vehiculos;

internal sealed class VehiculoConfiguration : IEntityTypeConfiguration<Vehiculo>
{
    public void Configure(EntityTypeBuilder<Vehiculo> builder)
    {
        builder.ToTable("Vehiculos");
        builder.Property(v => v.Datos).HasJsonConversion();
        builder.HasIndex(v => new { v.DespachoId, v.Matricula });
        builder.HasIndex(v => new { v.DespachoId, v.BastidorInverso });
        builder.HasIndex(v => new { v.DespachoId, v.Clave, v.Id }).HasFilter(Indices.Vivos);
        builder.HasIndex(v => new { v.DespachoId, v.ItvCaduca });
    }
}
