using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Web.Common.Errores;
using MediatR;

namespace ElGestorPortal.Web.Common.Subidas;

/// <summary>Qué fue de un fichero: el documento que es ya, o por qué no.</summary>
/// <param name="Nombre">Como lo llamó quien lo envió.</param>
/// <param name="Recibido">null si no se ha guardado.</param>
/// <param name="Error">Por qué no, en una frase.</param>
public sealed record ResultadoDeSubida(string Nombre, AdjuntoRecibidoDto? Recibido, string? Error);

/// <summary>Los ficheros de un formulario, uno tras otro: que uno no valga no impide guardar los demás.</summary>
internal sealed class RecogidaDeArchivos(IMediator mediator)
{
    public async Task<IReadOnlyList<ResultadoDeSubida>> RecogerAsync(Guid expedienteId, FormularioEnFlujo formulario, CancellationToken cancellationToken)
    {
        var resultados = new List<ResultadoDeSubida>();
        if (formulario.Campo("unir") is not null) return [await Intentar("Fotos.pdf", new UnirFotosCommand(expedienteId, Fotos(formulario, cancellationToken), formulario.Campo("clase")), cancellationToken)];

        while (await formulario.SiguienteArchivoAsync(cancellationToken) is { } archivo)
        {
            // Un campo de ficheros vacío llega como un fichero sin nombre.
            if (!string.IsNullOrEmpty(archivo.Nombre)) resultados.Add(await Intentar(archivo.Nombre, new AdjuntarDocumentoCommand(expedienteId, archivo), cancellationToken));
        }

        return resultados;
    }

    private static async IAsyncEnumerable<ArchivoEntrante> Fotos(FormularioEnFlujo formulario, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await formulario.SiguienteArchivoAsync(cancellationToken) is { } foto)
            if (!string.IsNullOrEmpty(foto.Nombre)) yield return foto;
    }

    private async Task<ResultadoDeSubida> Intentar(string nombre, IRequest<AdjuntoRecibidoDto> command, CancellationToken cancellationToken)
    {
        try
        {
            return new(nombre, await mediator.Send(command, cancellationToken), null);
        }
        catch (Exception e) when (Problema.De(e) is { } problema && problema.Estado != StatusCodes.Status404NotFound)
        {
            return new(nombre, null, problema.Errores.Count > 0 ? problema.Errores[0].Texto : problema.Mensaje);
        }
    }
}
