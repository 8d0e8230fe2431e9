using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Documentos.Inspeccion;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Varias fotos de un papel, en un solo PDF: una por hoja, en el orden en que llegan y derechas. Lo que se adjunta es el PDF.</summary>
[Requiere(Permiso.AdjuntarDocumentos), TransaccionPropia]
public sealed record UnirFotosCommand(Guid ExpedienteId, IAsyncEnumerable<ArchivoEntrante> Fotos, string? Clase, string Nombre = "Fotos.pdf") : ICommand<AdjuntoRecibidoDto>;

internal sealed class UnirFotosHandler(RecepcionDeArchivos recepcion, IMontadorDePdf montador, IMediator mediator) : IRequestHandler<UnirFotosCommand, AdjuntoRecibidoDto>
{
    public const int Maximo = 20;

    public async Task<AdjuntoRecibidoDto> Handle(UnirFotosCommand request, CancellationToken cancellationToken)
    {
        await mediator.Send(new ExigirExpedienteQuery(request.ExpedienteId), cancellationToken);
        var fotos = new List<ArchivoRecibido>();
        try
        {
            await foreach (var foto in request.Fotos.WithCancellation(cancellationToken))
            {
                if (fotos.Count == Maximo) throw new PeticionInvalidaException("demasiadas-fotos", $"Un PDF lleva como mucho {Maximo} fotos. Repártalas en varios.");
                if (TipoDeArchivo.PorExtension(Path.GetExtension(foto.Nombre ?? "")) is not { EsFoto: true })
                    throw new TipoNoAdmitidoException("Solo se unen fotos JPG y PNG. Envíe lo demás por separado.");
                fotos.Add(await recepcion.RecibirAsync(foto with { LeerClase = _ => Task.FromResult<string?>(null) }, cancellationToken));
            }

            if (fotos.Count == 0) throw new PeticionInvalidaException("sin-fotos", "Elija al menos una foto.");
            await using var pdf = await montador.MontarAsync(fotos.ConvertAll(f => f.Contenido), cancellationToken);
            return await mediator.Send(new RecibirAdjuntoCommand(DestinoDeAdjunto.Expediente(request.ExpedienteId), new(request.Nombre, pdf, request.Clase)), cancellationToken);
        }
        finally
        {
            foreach (var foto in fotos) foto.Dispose();
        }
    }
}

/// <summary>Monta fotos en un PDF.</summary>
public interface IMontadorDePdf
{
    /// <summary>Una por hoja A4, giradas como se hicieron. El PDF se lee desde el principio y desaparece al cerrarlo.</summary>
    /// <exception cref="ContenidoRechazadoException">Una de las fotos no se puede abrir.</exception>
    Task<Stream> MontarAsync(IReadOnlyList<IContenidoRecibido> fotos, CancellationToken cancellationToken);
}
