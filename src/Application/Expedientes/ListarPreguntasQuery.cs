using System.Globalization;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Las preguntas habituales del despacho, o las de fábrica.</summary>
/// <param name="ParaEditar">Con <c>{ayer}</c> y <c>{hoy}</c> sin sustituir.</param>
[Requiere(Permiso.Propio)]
public sealed record ListarPreguntasQuery(bool ParaEditar = false) : IQuery<IReadOnlyList<PreguntaDto>>;

/// <summary>Pregunta y la lista que la contesta.</summary>
public sealed record PreguntaDto(string Texto, string Direccion);

internal sealed class ListarPreguntasHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ListarPreguntasQuery, IReadOnlyList<PreguntaDto>>
{
    public async Task<IReadOnlyList<PreguntaDto>> Handle(ListarPreguntasQuery request, CancellationToken cancellationToken)
    {
        IReadOnlyList<PreguntaHabitual> preguntas = await db.Preguntas.AsNoTracking().OrderBy(p => p.Orden).ToListAsync(cancellationToken) is { Count: > 0 } propias ? propias : PreguntaHabitual.DeFabrica;
        return [.. preguntas.Select(p => new PreguntaDto(p.Texto, request.ParaEditar ? p.Direccion : ConFechas(p.Direccion)))];
    }

    private string ConFechas(string direccion)
    {
        var hoy = reloj.Hoy();
        return direccion.Replace("{hoy}", Dia(hoy), StringComparison.Ordinal).Replace("{ayer}", Dia(hoy.AddDays(-1)), StringComparison.Ordinal);
    }

    private static string Dia(DateOnly dia) => dia.ToString("O", CultureInfo.InvariantCulture);
}
