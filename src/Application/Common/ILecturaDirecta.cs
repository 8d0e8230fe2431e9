namespace ElGestorPortal.Application.Common;

/// <summary>
/// Las pocas lecturas que se piden en cada página, sin pasar por EF Core (docs/decisiones/0009). El mismo SQL vale en los dos motores.
/// Lo demás se lee con <see cref="IPortalDb"/>.
/// </summary>
public interface ILecturaDirecta
{
    /// <summary>Las filas de una sentencia en el despacho actual.</summary>
    /// <exception cref="InvalidOperationException">La sentencia no nombra <see cref="Sentencia.Despacho"/>.</exception>
    Task<List<T>> LeerAsync<T>(Sentencia sentencia, Func<Fila, T> leer, CancellationToken cancellationToken);

    /// <summary>Las filas de cualquier despacho: solo para averiguar de cuál es quien llama.</summary>
    Task<List<T>> LeerSinDespachoAsync<T>(Sentencia sentencia, Func<Fila, T> leer, CancellationToken cancellationToken);
}
