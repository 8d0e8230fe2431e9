using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Lo que el despacho dice de cada estado, lo que tarda cada trámite y los plazos de los que avisa.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ListarEstadosQuery : IQuery<EstadosDto>;

public sealed record EstadosDto(IReadOnlyList<EstadoDto> Estados, IReadOnlyList<DuracionDto> Duraciones, IReadOnlyList<PlazoConfiguradoDto> Plazos);

/// <param name="Turno">A quién le toca.</param>
/// <param name="Frase">La del despacho; null, la de fábrica.</param>
public sealed record EstadoDto(EstadoExpediente Estado, string Texto, Turno Turno, string? Frase);

public sealed record DuracionDto(string Tramite, int Mediana, int Acabados);

/// <param name="DiasDeLey">Los de la norma.</param>
public sealed record PlazoConfiguradoDto(string Clave, string Tramite, string Texto, string Norma, int DiasDeLey, int Dias, bool Avisa);

internal sealed class ListarEstadosHandler(IPortalDb db) : IRequestHandler<ListarEstadosQuery, EstadosDto>
{
    public async Task<EstadosDto> Handle(ListarEstadosQuery request, CancellationToken cancellationToken)
    {
        var frases = await db.FrasesDeEstado.AsNoTracking().ToDictionaryAsync(f => f.Estado, f => f.Texto, cancellationToken);
        var duraciones = await db.Duraciones.AsNoTracking().ToListAsync(cancellationToken);
        var plazos = await db.PlazosDelDespacho.AsNoTracking().ToDictionaryAsync(p => p.Clave, cancellationToken);
        return new(
            [.. Enum.GetValues<EstadoExpediente>().Select(e => new EstadoDto(e, Estados.Texto(e), Turnos.De(e, null), frases.GetValueOrDefault(e)))],
            [.. duraciones.Select(d => new DuracionDto(TipoDeTramite.De(d.Tramite).Nombre, d.Mediana, d.Acabados)).OrderByDescending(d => d.Acabados)],
            [.. PlazoLegal.Todos.Select(p => new PlazoConfiguradoDto(p.Clave, TipoDeTramite.De(p.Tramite).Nombre, p.Texto, p.Norma, p.Dias, plazos.GetValueOrDefault(p.Clave)?.Dias ?? p.Dias, plazos.GetValueOrDefault(p.Clave)?.Avisa ?? true))]);
    }
}
