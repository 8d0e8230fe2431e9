namespace ElGestorPortal.Application.Common;

/// <summary>Enlaces absolutos al portal del despacho actual, según la configuración; nunca según la cabecera Host de una petición.</summary>
public interface IDireccionesDelPortal
{
    Task<string> AbsolutaAsync(string ruta, CancellationToken cancellationToken);
}
