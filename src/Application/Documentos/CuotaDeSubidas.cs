using ElGestorPortal.Application.Administracion.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Cuánto queda por subir hoy a quien sube, y a su despacho en total.</summary>
internal sealed class CuotaDeSubidas(IPortalDb db, OpcionesDeSubidas opciones, IUsuarioActual usuario, IMediator mediator, TimeProvider reloj)
{
    /// <exception cref="DemasiadoGrandeException">Con esos bytes más, se pasa.</exception>
    public async Task ExigirAsync(long bytes, CancellationToken cancellationToken)
    {
        var (yo, hoy) = (usuario.Identidad.UsuarioId, Calendario.ComienzoDe(reloj.Hoy()));
        var suyas = db.Subidas.Where(s => s.UsuarioId == yo && s.Recibido >= hoy);
        if (await suyas.CountAsync(cancellationToken) >= opciones.ArchivosPorUsuarioYDia)
            throw new DemasiadoGrandeException("cuota-agotada", $"Hoy ya ha enviado {opciones.ArchivosPorUsuarioYDia} archivos, que es el máximo. Mañana podrá seguir.");
        if (await suyas.SumAsync(s => s.Tamano, cancellationToken) + bytes > opciones.BytesPorUsuarioYDia)
            throw new DemasiadoGrandeException("cuota-agotada", $"Con este archivo pasaría de los {opciones.BytesPorUsuarioYDia / (1024 * 1024)} MB que puede enviar en un día. Mañana podrá seguir.");
        if (await db.Subidas.SumAsync(s => s.Tamano, cancellationToken) + bytes > (await mediator.Send(new ObtenerCuotaQuery(), cancellationToken) ?? opciones.BytesPorDespacho))
            throw new DemasiadoGrandeException("cuota-agotada", "La gestoría no tiene sitio para más archivos. Avísela, por favor: no es cosa suya.");
    }
}
