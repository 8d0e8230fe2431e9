namespace ElGestorPortal.Application.Administracion;

/// <summary>Recorre la cadena de la auditoría del despacho, de la primera línea a la última, sin guardarla en memoria, y dice la primera que no cuadra.</summary>
[Requiere(Permiso.Sistema)]
public sealed record VerificarAuditoriaQuery : IQuery<VerificacionDto>;

/// <summary>Cómo está la cadena.</summary>
/// <param name="Selladas">Líneas comprobadas y buenas.</param>
/// <param name="SinSellar">Las que aún esperan al sellador.</param>
/// <param name="Fallo">Qué no cuadra; null si todo está bien.</param>
/// <param name="Orden">Lugar en la cadena de lo que no cuadra.</param>
/// <param name="Linea">Su id, si la línea está.</param>
public sealed record VerificacionDto(long Selladas, long SinSellar, string? Fallo = null, long? Orden = null, Guid? Linea = null);

internal sealed class VerificarAuditoriaHandler(IPortalDb db, ITestigoDeAuditoria testigo, IUsuarioActual usuario) : IRequestHandler<VerificarAuditoriaQuery, VerificacionDto>
{
    public async Task<VerificacionDto> Handle(VerificarAuditoriaQuery request, CancellationToken cancellationToken)
    {
        // Las dos puntas, antes que las líneas: lo que se selle mientras tanto solo puede sobrar, y no es un fallo.
        var aparte = await testigo.LeerAsync(usuario.DespachoId, cancellationToken);
        var sello = await db.SellosDeAuditoria.AsNoTracking().Select(s => new PuntaDeCadena(s.Selladas, s.Cabeza)).SingleOrDefaultAsync(cancellationToken);
        var sueltas = await db.Auditoria.LongCountAsync(a => a.Orden == null, cancellationToken);

        var (vistas, cabeza) = (0L, CadenaDeAuditoria.Origen);
        await foreach (var linea in db.Auditoria.AsNoTracking().Where(a => a.Orden != null).OrderBy(a => a.Orden).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (linea.Orden != vistas + 1) return Mal($"Faltan líneas: después de la {vistas} viene la {linea.Orden}.", vistas + 1);
            if (linea.Huella != CadenaDeAuditoria.Eslabon(cabeza, vistas + 1, linea)) return Mal("La línea no es la que se selló.", vistas + 1, linea.Id);
            (vistas, cabeza) = (vistas + 1, linea.Huella);
            if (NoCuadra(sello) || NoCuadra(aparte)) return Mal("La cadena se ha rehecho: no pasa por donde pasaba.", vistas, linea.Id);
        }

        if (sello is null && vistas > 0) return Mal("Falta el sello del despacho.");
        if (vistas < sello?.Selladas || vistas < aparte?.Selladas) return Mal("Faltan líneas al final.", vistas + 1);
        return new(vistas, sueltas);

        bool NoCuadra(PuntaDeCadena? punta) => punta is not null && punta.Selladas == vistas && punta.Cabeza != cabeza;

        VerificacionDto Mal(string fallo, long? orden = null, Guid? linea = null) => new(vistas, sueltas, fallo, orden, linea);
    }
}
