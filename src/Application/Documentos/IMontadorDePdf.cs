namespace ElGestorPortal.Application.Documentos;

/// <summary>Monta fotos en un PDF.</summary>
public interface IMontadorDePdf
{
    /// <summary>Una por hoja A4, giradas como se hicieron. El PDF se lee desde el principio y desaparece al cerrarlo.</summary>
    /// <exception cref="ContenidoRechazadoException">Una de las fotos no se puede abrir.</exception>
    Task<Stream> MontarAsync(IReadOnlyList<IContenidoRecibido> fotos, CancellationToken cancellationToken);
}
