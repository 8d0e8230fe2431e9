namespace ElGestorPortal.Infrastructure.Common.Jobs;

/// <summary>Un trabajo de fondo: entra como el sistema de un despacho y envía un caso de uso. Nada que no pueda perderse vive en él.</summary>
public interface ITrabajo
{
    Task EjecutarAsync(CancellationToken cancellationToken);
}
