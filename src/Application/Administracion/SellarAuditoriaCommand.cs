using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// Une a la cadena un trozo de las líneas que esperan, por orden de id. Sella un solo proceso por despacho: si lo hace otro, null.
/// No deja línea de auditoría: tendría que sellarla.
/// </summary>
/// <param name="Proceso">Quién sella.</param>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record SellarAuditoriaCommand(Guid Proceso) : ICommand<SelladoDto?>;

/// <param name="Punta">Hasta dónde llega ya la cadena.</param>
/// <param name="QuedanMas">El trozo iba lleno.</param>
public sealed record SelladoDto(PuntaDeCadena Punta, bool QuedanMas);

internal sealed class SellarAuditoriaHandler(IPortalDb db, IUnidadDeTrabajo unidad, TimeProvider reloj) : IRequestHandler<SellarAuditoriaCommand, SelladoDto?>
{
    /// <summary>En SQLite nadie más escribe mientras tanto: que sea un momento.</summary>
    private const int Trozo = 200;

    private static readonly TimeSpan Arriendo = TimeSpan.FromSeconds(15);

    public Task<SelladoDto?> Handle(SellarAuditoriaCommand request, CancellationToken cancellationToken) => unidad.EnTransaccionAsync<SelladoDto?>(async () =>
    {
        await unidad.BloquearAsync("auditoria", cancellationToken);
        var sello = await db.SellosDeAuditoria.SingleOrDefaultAsync(cancellationToken) ?? db.SellosDeAuditoria.Add(SelloDeAuditoria.Nuevo()).Entity;
        if (!sello.Arrendar(request.Proceso, reloj.Ahora(), Arriendo)) return null;

        var lineas = await db.Auditoria.Where(a => a.Orden == null).OrderBy(a => a.Id).Take(Trozo).ToListAsync(cancellationToken);
        sello.Sellar(lineas);
        await db.SaveChangesAsync(cancellationToken);
        return new(new(sello.Selladas, sello.Cabeza), lineas.Count == Trozo);
    }, enSerie: false, cancellationToken);
}
