namespace ElGestorPortal.Application.Common;

/// <summary>
/// Las tablas que se deducen de otras (quién ve qué, los vínculos, los índices por NIF): muchas filas de una vez, en la transacción en curso
/// y sin pasar por el rastreador de EF Core, que cuesta más que escribirlas (docs/decisiones/0030).
/// </summary>
public interface IFilasDerivadas
{
    /// <summary>Deja la tabla justo con lo deseado, por su clave: añade lo que falta, cambia lo distinto y quita lo que sobra.</summary>
    /// <param name="existentes">Las que hay, leídas sin rastreo.</param>
    /// <param name="deseadas">Las que tiene que haber.</param>
    /// <param name="cancellationToken">Cancela la escritura.</param>
    /// <exception cref="InvalidOperationException">Fuera de una transacción, sin despacho, o con una fila de otro.</exception>
    Task IgualarAsync<T>(IReadOnlyCollection<T> existentes, IEnumerable<T> deseadas, CancellationToken cancellationToken) where T : class, IDeDespacho;
}
