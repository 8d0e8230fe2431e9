using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Lo que el despacho dice de los expedientes en ese estado y lo que suelen tardar los de ese trámite. No es de ningún expediente.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ObtenerLoHabitualQuery(EstadoExpediente Estado, string Tramite) : IQuery<LoHabitualDto>;

/// <param name="Frase">La del despacho; null, la de fábrica.</param>
/// <param name="Dias">Mediana de los últimos noventa días; null si no hay bastantes o ya no corre.</param>
public sealed record LoHabitualDto(string? Frase, int? Dias);

internal sealed class ObtenerLoHabitualHandler(IPortalDb db) : IRequestHandler<ObtenerLoHabitualQuery, LoHabitualDto>
{
    public async Task<LoHabitualDto> Handle(ObtenerLoHabitualQuery request, CancellationToken cancellationToken) => new(
        await db.FrasesDeEstado.AsNoTracking().Where(f => f.Estado == request.Estado).Select(f => f.Texto).SingleOrDefaultAsync(cancellationToken),
        Estados.EsFinal(request.Estado) || request.Estado == EstadoExpediente.Finalizado ? null : await db.Duraciones.AsNoTracking().Where(d => d.Tramite == request.Tramite).Select(d => (int?)d.Mediana).SingleOrDefaultAsync(cancellationToken));
}
