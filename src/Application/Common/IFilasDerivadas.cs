namespace ElGestorPortal.Application.Common;

/// <summary>
/// Las tablas que se deducen de otras (quién ve qué, los vínculos, los índices por NIF) y lo que llega del escritorio por primera vez: muchas filas de una
/// vez, en la transacción en curso y sin pasar por el rastreador de EF Core, que cuesta más que escribirlas (docs/decisiones/0030).
/// </summary>
public interface IFilasDerivadas
{
    /// <summary>Deja la tabla justo con lo deseado, por su clave: añade lo que falta, cambia lo distinto y quita lo que sobra.</summary>
    /// <param name="existentes">Las que hay, leídas sin rastreo.</param>
    /// <param name="deseadas">Las que tiene que haber.</param>
    /// <param name="cancellationToken">Cancela la escritura.</param>
    /// <exception cref="InvalidOperationException">Fuera de una transacción, sin despacho, o con una fila de otro.</exception>
    Task IgualarAsync<T>(IReadOnlyCollection<T> existentes, IEnumerable<T> deseadas, CancellationToken cancellationToken) where T : class, IDeDespacho;

    /// <summary>Vuelve a escribir filas que ya están, leídas sin rastreo y cambiadas después.</summary>
    /// <exception cref="InvalidOperationException">Lo mismo.</exception>
    Task CambiarAsync<T>(IReadOnlyCollection<T> cambiadas, CancellationToken cancellationToken) where T : class, IDeDespacho;

    /// <summary>Escribe entidades que nacen ahora y que nadie va a cambiar más en esta transacción: no quedan en el rastreador.</summary>
    /// <exception cref="InvalidOperationException">Lo mismo; o alguna anuncia un hecho, o su tabla depende de otra: esas van por EF Core.</exception>
    Task AnadirAsync<T>(IReadOnlyCollection<T> nuevas, CancellationToken cancellationToken) where T : Entity, IDeDespacho;
}
