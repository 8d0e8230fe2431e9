namespace ElGestorPortal.Application.Calculadora;

/// <summary>Trae una Orden de donde se publica, y de ningún otro sitio.</summary>
public interface IDescargaDeOrdenes
{
    /// <exception cref="ContenidoRechazadoException">La dirección no es del BOE, o no responde.</exception>
    Task<Stream> AbrirAsync(string direccion, CancellationToken cancellationToken);
}
