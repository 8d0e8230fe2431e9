using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los pasos que se enseñan: los del catálogo, marcados con los que el escritorio da por hechos. Uno que no conoce el catálogo va detrás del que el escritorio dio antes.</summary>
internal static class PasosDelTramite
{
    public static IReadOnlyList<PasoDto> De(DatosExpediente datos, EstadoExpediente estado, TipoDeTramite tramite)
    {
        var dados = (datos.Pasos ?? []).Where(p => !string.IsNullOrWhiteSpace(p.Clave))
            .GroupBy(p => p.Clave!.Trim(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Fecha, StringComparer.Ordinal);

        var pasos = ConLosPropios(tramite.Pasos, dados.Keys);
        var terminado = estado is EstadoExpediente.Entregado or EstadoExpediente.Anulado or EstadoExpediente.Rechazado;
        var actual = terminado ? -1 : 1 + pasos.FindLastIndex(p => dados.ContainsKey(p.Clave));

        return [.. pasos.Select((paso, i) => new PasoDto(paso.Clave, paso.Nombre, dados.ContainsKey(paso.Clave), i == actual, dados.GetValueOrDefault(paso.Clave)))];
    }

    private static List<PasoDeTramite> ConLosPropios(IReadOnlyList<PasoDeTramite> catalogo, IEnumerable<string> dados)
    {
        var pasos = catalogo.ToList();
        var anterior = -1;
        foreach (var clave in dados)
        {
            var sitio = pasos.FindIndex(p => p.Clave == clave);
            if (sitio < 0) pasos.Insert(sitio = anterior + 1, new PasoDeTramite(clave, Legible(clave)));
            anterior = sitio;
        }
        return pasos;
    }

    private static string Legible(string clave) => char.ToUpperInvariant(clave[0]) + clave[1..].Replace('-', ' ');
}
