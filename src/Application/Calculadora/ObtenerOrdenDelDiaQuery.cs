namespace ElGestorPortal.Application.Calculadora;

/// <summary>La Orden de precios que rige un día; null si el portal no la tiene: entonces no hay filas entre las que elegir.</summary>
[Requiere(Permiso.Calcular)]
public sealed record ObtenerOrdenDelDiaQuery(DateOnly Dia) : IQuery<OrdenDelDiaDto?>;

/// <param name="Clave">Con qué nombre se cita.</param>
/// <param name="EsMuestra">Solo están cargadas unas pocas de sus filas.</param>
public sealed record OrdenDelDiaDto(string Clave, bool EsMuestra);

internal sealed class ObtenerOrdenDelDiaHandler(NormasEnVigor normas) : IRequestHandler<ObtenerOrdenDelDiaQuery, OrdenDelDiaDto?>
{
    public async Task<OrdenDelDiaDto?> Handle(ObtenerOrdenDelDiaQuery request, CancellationToken cancellationToken) =>
        await normas.OrdenSiHayAsync(request.Dia, cancellationToken) is { } orden ? new(orden.Clave, orden.EsMuestra) : null;
}
