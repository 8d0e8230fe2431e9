using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Qué tarifa le toca a quien calcula: la suya, la de su grupo, o la general.</summary>
internal sealed class TarifasVigentes(IPortalDb db, IUsuarioActual usuario)
{
    public async Task<HonorariosDeTransferencia> CalcularAsync(IReadOnlyList<string> conceptos, int operaciones, bool conMargen, DateOnly hoy, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> nifs = usuario.Identidad.Calidades.HasFlag(Calidad.Colaborador) ? usuario.Identidad.Nifs : [];
        var vigentes = await db.Tarifas.AsNoTracking().Where(t => t.Desde <= hoy && (t.Hasta == null || t.Hasta >= hoy)).ToListAsync(cancellationToken);
        var tarifas = vigentes.Where(t => t.EsGeneral || t.EsDe(nifs))
            .OrderBy(t => t.Nifs.Count switch { 1 => 0, 0 => 2, _ => 1 }).ThenByDescending(t => t.Desde).ThenByDescending(t => t.Id).ToList();
        var margen = conMargen && nifs.Count > 0 ? await db.Margenes.Where(m => nifs.Contains(m.Nif)).Select(m => (decimal?)m.Importe).FirstOrDefaultAsync(cancellationToken) : null;
        return HonorariosDeTransferencia.De(tarifas, conceptos, operaciones, margen ?? 0);
    }
}
