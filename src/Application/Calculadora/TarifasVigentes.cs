using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Qué tarifa le toca a quien calcula: la suya, la de su grupo, o la general.</summary>
internal sealed class TarifasVigentes(IPortalDb db, IUsuarioActual usuario)
{
    private (DateOnly Dia, List<TarifaTransferencia> Tarifas)? _vigentes;

    public async Task<HonorariosDeTransferencia> CalcularAsync(IReadOnlyList<string> conceptos, int operaciones, bool conMargen, DateOnly hoy, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> nifs = usuario.Identidad.Calidades.HasFlag(Calidad.Colaborador) ? usuario.Identidad.Nifs : [];
        var tarifas = (await DelDiaAsync(hoy, cancellationToken)).Where(t => t.EsGeneral || t.EsDe(nifs))
            .OrderBy(t => t.Nifs.Count switch { 1 => 0, 0 => 2, _ => 1 }).ThenByDescending(t => t.Desde).ThenByDescending(t => t.Id).ToList();
        var margen = conMargen && nifs.Count > 0 ? await db.Margenes.Where(m => nifs.Contains(m.Nif)).Select(m => (decimal?)m.Importe).FirstOrDefaultAsync(cancellationToken) : null;
        return HonorariosDeTransferencia.De(tarifas, conceptos, operaciones, margen ?? 0);
    }

    /// <summary>Las de un día se leen una vez por ámbito: una tabla de existencias calcula miles.</summary>
    private async Task<List<TarifaTransferencia>> DelDiaAsync(DateOnly dia, CancellationToken cancellationToken)
    {
        if (_vigentes is { } sabidas && sabidas.Dia == dia) return sabidas.Tarifas;
        _vigentes = (dia, await db.Tarifas.AsNoTracking().Where(t => t.Desde <= dia && (t.Hasta == null || t.Hasta >= dia)).ToListAsync(cancellationToken));
        return _vigentes.Value.Tarifas;
    }
}
