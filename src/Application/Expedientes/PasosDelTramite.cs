using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los pasos que se enseñan: los del catálogo, marcados con los que el escritorio da por hechos. Uno que no conoce el catálogo se enseña al final.</summary>
internal static class PasosDelTramite
{
    public static IReadOnlyList<PasoDto> De(DatosExpediente datos, EstadoExpediente estado, TipoDeTramite tramite)
    {
        var dados = (datos.Pasos ?? []).Where(p => !string.IsNullOrWhiteSpace(p.Clave))
            .GroupBy(p => p.Clave!.Trim(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Fecha, StringComparer.Ordinal);

        var propios = dados.Keys.Where(clave => tramite.Pasos.All(p => p.Clave != clave)).Select(clave => new PasoDeTramite(clave, Legible(clave)));
        var terminado = estado is EstadoExpediente.Entregado or EstadoExpediente.Anulado or EstadoExpediente.Rechazado;
        var ultimoDado = tramite.Pasos.Index().Where(p => dados.ContainsKey(p.Item.Clave)).Select(p => p.Index).DefaultIfEmpty(-1).Max();

        return [.. tramite.Pasos.Concat(propios).Select((paso, i) => new PasoDto(
            paso.Clave, paso.Nombre, dados.ContainsKey(paso.Clave), !terminado && i == ultimoDado + 1 && i < tramite.Pasos.Count, dados.GetValueOrDefault(paso.Clave)))];
    }

    private static string Legible(string clave) => char.ToUpperInvariant(clave[0]) + clave[1..].Replace('-', ' ');
}
