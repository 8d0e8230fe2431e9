using ElGestorPortal.Application.Documentos.Inspeccion;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Varias fotos de un papel, en un solo PDF: una por hoja, en el orden en que llegan y derechas. Lo que se adjunta es el PDF. Quien lo envía responde de que quien las sube puede adjuntar ahí.</summary>
[Requiere(Permiso.AdjuntarDocumentos), TransaccionPropia]
public sealed record MontarFotosCommand(DestinoDeAdjunto Destino, IAsyncEnumerable<ArchivoEntrante> Fotos, string? Clase, string Nombre = "Fotos.pdf") : ICommand<AdjuntoRecibidoDto>;

internal sealed class MontarFotosHandler(RecepcionDeArchivos recepcion, IMontadorDePdf montador, IMediator mediator) : IRequestHandler<MontarFotosCommand, AdjuntoRecibidoDto>
{
    public const int Maximo = 20;

    public async Task<AdjuntoRecibidoDto> Handle(MontarFotosCommand request, CancellationToken cancellationToken)
    {
        var fotos = new List<ArchivoRecibido>();
        try
        {
            await foreach (var foto in request.Fotos.WithCancellation(cancellationToken))
            {
                if (fotos.Count == Maximo) throw new PeticionInvalidaException("demasiadas-fotos", $"Un PDF lleva como mucho {Maximo} fotos. Repártalas en varios.");
                var tipo = TipoDeArchivo.PorExtension(Path.GetExtension(foto.Nombre ?? ""));
                if (tipo is not { EsFoto: true }) throw new TipoNoAdmitidoException(tipo == TipoDeArchivo.Heic
                    ? "Las fotos HEIC del iPhone no se pueden unir. Envíelas sin marcar «Unir las fotos», o haga las fotos en JPG: Ajustes › Cámara › Formatos › Más compatible."
                    : "Solo se unen fotos JPG y PNG. Envíe lo demás por separado.");
                fotos.Add(await recepcion.RecibirAsync(foto with { LeerClase = _ => Task.FromResult<string?>(null) }, cancellationToken));
            }

            if (fotos.Count == 0) throw new PeticionInvalidaException("sin-fotos", "Elija al menos una foto.");
            await using var pdf = await montador.MontarAsync(fotos.ConvertAll(f => f.Contenido), cancellationToken);
            return await mediator.Send(new RecibirAdjuntoCommand(request.Destino, new(request.Nombre, pdf, request.Clase)), cancellationToken);
        }
        finally
        {
            foreach (var foto in fotos) foto.Dispose();
        }
    }
}
