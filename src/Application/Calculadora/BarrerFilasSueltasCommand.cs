namespace ElGestorPortal.Application.Calculadora;

/// <summary>Quita las filas de las importaciones que no llegaron a ser versión porque el proceso se cayó a medias: las de hace más de un día.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record BarrerFilasSueltasCommand : ICommand;

internal sealed class BarrerFilasSueltasHandler(IPortalDb db, IAlmacenDeFilas almacen, TimeProvider reloj) : IRequestHandler<BarrerFilasSueltasCommand, Unit>
{
    private static readonly TimeSpan Plazo = TimeSpan.FromDays(1);

    public async Task<Unit> Handle(BarrerFilasSueltasCommand request, CancellationToken cancellationToken)
    {
        var (antes, versiones) = (reloj.GetUtcNow() - Plazo, db.VersionesOficiales.Select(v => v.Id));
        var sueltas = await db.FilasDePrecio.Select(f => f.VersionId).Distinct().Where(v => !versiones.Contains(v)).ToListAsync(cancellationToken);
        foreach (var version in sueltas.Where(v => Comienzo(v) < antes)) await almacen.QuitarAsync(version, cancellationToken);
        return Unit.Value;
    }

    /// <summary>El id de una importación lleva dentro cuándo empezó.</summary>
    private static DateTimeOffset Comienzo(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return id.Version == 7 ? DateTimeOffset.FromUnixTimeMilliseconds((System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16) & 0xFFFF_FFFF_FFFF) : DateTimeOffset.MinValue;
    }
}
