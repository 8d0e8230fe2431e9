using System.Text.Json.Serialization;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Unos bytes ya están a salvo: la fila del documento, quién lo ve y su mensaje para el escritorio, en una transacción. En serie, para que la cuota sea exacta.</summary>
[Requiere(Permiso.AdjuntarDocumentos), EnSerie]
internal sealed record RegistrarSubidaCommand(DestinoDeAdjunto Destino, ArchivoSubido Archivo, string Sha256, long Tamano) : ICommand<AdjuntoRecibidoDto>, IIdempotente, IAuditable
{
    /// <summary>El antivirus no contestó. No es parte de lo que se pidió: repetido, puede ser otra cosa.</summary>
    [JsonIgnore]
    public bool SinAnalizar { get; init; }

    [JsonIgnore]
    public string? ClaveDeIdempotencia { get; init; }

    string IAuditable.Objeto => $"{Destino} {Sha256}";
}

internal sealed class RegistrarSubidaHandler(IPortalDb db, CuotaDeSubidas cuota, CaminoDeSubida camino, IUsuarioActual usuario, TimeProvider reloj)
    : IRequestHandler<RegistrarSubidaCommand, AdjuntoRecibidoDto>
{
    public async Task<AdjuntoRecibidoDto> Handle(RegistrarSubidaCommand request, CancellationToken cancellationToken)
    {
        var (yo, ahora, destino) = (usuario.Identidad, reloj.Ahora(), request.Destino);
        if (await Repetida(request, cancellationToken) is { } anterior) return new(anterior.Id, anterior.Sha256, anterior.Estado);

        await cuota.ExigirAsync(request.Tamano, cancellationToken);
        var remitente = new Remitente(yo.UsuarioId, await Nif(destino, cancellationToken), yo.Nombre);
        var subida = Subida.Recibir(Guid.CreateVersion7(), remitente, destino.ExpedienteId, destino.SolicitudId, request.Sha256, request.Tamano, ahora);
        if (request.SinAnalizar) subida.Retener(ahora);

        var documento = Documento.Subir(subida.Id, request.Archivo, subida, reloj.Hoy());
        documento.AnotarContenido(request.Tamano);
        db.Subidas.Add(subida);
        db.Documentos.Add(documento);

        // Para quien lo sube no es una novedad.
        if (yo.UsuarioId is { } quien) db.Descargas.Add(new() { UsuarioId = quien, DocumentoId = documento.Id, Fecha = ahora, SoloVista = true, Via = ViaDeApertura.Marca });
        await camino.SeguirAsync(documento, subida, cancellationToken);
        return new(subida.Id, subida.Sha256, subida.Estado);
    }

    private Task<Subida?> Repetida(RegistrarSubidaCommand request, CancellationToken cancellationToken)
    {
        var (yo, expediente, solicitud) = (usuario.Identidad.UsuarioId, request.Destino.ExpedienteId, request.Destino.SolicitudId);
        var vivos = db.Documentos.Where(d => !d.Borrado);
        return db.Subidas.FirstOrDefaultAsync(s => s.Sha256 == request.Sha256 && s.UsuarioId == yo && s.ExpedienteId == expediente && s.SolicitudId == solicitud
            && s.Estado != EstadoArchivo.Rechazado && vivos.Any(d => d.Id == s.Id), cancellationToken);
    }

    /// <summary>Aquel con el que está en el expediente; en una solicitud, el primero. La oficina no tiene.</summary>
    private async Task<string> Nif(DestinoDeAdjunto destino, CancellationToken cancellationToken)
    {
        var suyos = usuario.Identidad.Nifs;
        if (destino.ExpedienteId is not { } expediente) return suyos.Count > 0 ? suyos[0] : "";

        return await db.HechosExpediente.Where(h => h.ExpedienteId == expediente && suyos.Contains(h.Nif)).Select(h => h.Nif).FirstOrDefaultAsync(cancellationToken) ?? "";
    }
}
