using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>
/// Recibe un documento de fuera: lo inspecciona, lo guarda de forma duradera y lo anota. Quien lo envía responde de que quien lo sube puede adjuntar ahí.
/// El mismo contenido, del mismo usuario y al mismo sitio, es el mismo documento.
/// </summary>
/// <exception cref="TipoNoAdmitidoException">No es de un tipo admitido.</exception>
/// <exception cref="DemasiadoGrandeException">Pasa de su límite o de la cuota.</exception>
/// <exception cref="ContenidoRechazadoException">Está infectado, dañado o lleva algo que no se admite.</exception>
[Requiere(Permiso.AdjuntarDocumentos), TransaccionPropia]
public sealed record RecibirAdjuntoCommand(DestinoDeAdjunto Destino, ArchivoEntrante Archivo, string? ClaveDeIdempotencia = null) : ICommand<AdjuntoRecibidoDto>;

/// <summary>A qué se adjunta: a un expediente o a una solicitud.</summary>
public sealed record DestinoDeAdjunto(Guid? ExpedienteId, Guid? SolicitudId)
{
    public static DestinoDeAdjunto Expediente(Guid id) => new(id, null);

    public static DestinoDeAdjunto Solicitud(Guid id) => new(null, id);

    public override string ToString() => ExpedienteId is { } id ? $"expediente {id}" : $"solicitud {SolicitudId}";
}

/// <summary>Un fichero según llega: se lee una vez y nunca entero en memoria.</summary>
/// <param name="Nombre">Como lo llama quien lo envía.</param>
/// <param name="Contenido">Sus bytes.</param>
/// <param name="LeerClase">Qué papel dice que es; puede venir detrás de los bytes, así que se pregunta después de leerlos.</param>
public sealed record ArchivoEntrante(string? Nombre, Stream Contenido, Func<CancellationToken, Task<string?>> LeerClase)
{
    public ArchivoEntrante(string? nombre, Stream contenido, string? clase) : this(nombre, contenido, _ => Task.FromResult(clase))
    {
    }
}

/// <param name="Id">El documento.</param>
/// <param name="Sha256">Huella de lo que se recibió, hexadecimal.</param>
/// <param name="EstadoArchivo">Hasta dónde ha llegado ya.</param>
public sealed record AdjuntoRecibidoDto(Guid Id, string Sha256, EstadoArchivo EstadoArchivo);

internal sealed class RecibirAdjuntoHandler(RecepcionDeArchivos recepcion, CuotaDeSubidas cuota, IMediator mediator, IEnvioAislado envio, IUsuarioActual usuario)
    : IRequestHandler<RecibirAdjuntoCommand, AdjuntoRecibidoDto>
{
    public async Task<AdjuntoRecibidoDto> Handle(RecibirAdjuntoCommand request, CancellationToken cancellationToken)
    {
        await cuota.ExigirAsync(0, cancellationToken);
        using var recibido = await recepcion.RecibirAsync(request.Archivo, cancellationToken);
        var (contenido, resultado) = (recibido.Contenido, recibido.Dictamen.Resultado);
        if (resultado == ResultadoDeAnalisis.Infectado)
        {
            await mediator.Send(new AnotarInfectadoCommand(request.Destino, contenido.Sha256, recibido.Dictamen.Firma), cancellationToken);
            throw new ContenidoRechazadoException("archivo-infectado", "El antivirus ha encontrado algo peligroso en el archivo. No se ha guardado. Revise su ordenador antes de volver a enviarlo.");
        }

        // Primero los bytes, a salvo; luego la fila. Si se corta en medio, el barrido de la noche se lleva lo que sobre.
        contenido.Guardar();
        if (resultado == ResultadoDeAnalisis.Limpio)
            await envio.EnviarComoAsync(Identidad.Sistema(usuario.DespachoId), new RegistrarContenidoCommand(contenido.Sha256, contenido.Tamano), cancellationToken);

        return await mediator.Send(new RegistrarSubidaCommand(request.Destino, recibido.Archivo, contenido.Sha256, contenido.Tamano)
        {
            SinAnalizar = resultado == ResultadoDeAnalisis.SinRespuesta,
            ClaveDeIdempotencia = request.ClaveDeIdempotencia,
        }, cancellationToken);
    }
}
