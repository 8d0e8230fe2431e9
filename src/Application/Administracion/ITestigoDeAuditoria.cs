namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// Hasta dónde llegaba la cadena, guardado fuera de la base de datos: quien recorte el final de la auditoría y ponga su sello de acuerdo
/// tendría que cambiar también esto.
/// </summary>
public interface ITestigoDeAuditoria
{
    Task GuardarAsync(Guid despachoId, PuntaDeCadena punta, CancellationToken cancellationToken);

    /// <summary>null si todavía no hay ninguno.</summary>
    Task<PuntaDeCadena?> LeerAsync(Guid despachoId, CancellationToken cancellationToken);
}

/// <summary>Cuántas líneas selladas hay y el eslabón de la última.</summary>
public sealed record PuntaDeCadena(long Selladas, string Cabeza);
