namespace ElGestorPortal.Application.Common;

/// <summary>Una transacción de escritura. En SQLite espera su turno en la puerta única del proceso.</summary>
public interface IUnidadDeTrabajo
{
    /// <param name="trabajo">Lo que se ejecuta dentro; guarda él.</param>
    /// <param name="enSerie">De uno en uno dentro del despacho, también entre nodos.</param>
    /// <param name="cancellationToken">Cancela la espera y el trabajo.</param>
    Task<T> EnTransaccionAsync<T>(Func<Task<T>> trabajo, bool enSerie, CancellationToken cancellationToken);

    /// <summary>Dentro de una transacción: nadie más pasa de aquí con la misma clave, en ese despacho, hasta que esta acabe.</summary>
    Task BloquearAsync(string clave, CancellationToken cancellationToken);
}
