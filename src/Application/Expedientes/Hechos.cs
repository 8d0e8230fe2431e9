using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Quién está en un expediente y en calidad de qué (dominio, §1). Sin NIF o sin acreditar no hay hecho.</summary>
internal static class Hechos
{
    public static IEnumerable<HechoExpediente> De(Expediente expediente)
    {
        if (expediente.Borrado) return [];

        var datos = expediente.Datos;
        var clientes = datos.Publicado?.Cliente == false ? [] : (datos.Intervinientes ?? [])
            .Select(i => (Nif: Nif.Normalizar(i.Nif), Rol: i.Rol?.Trim().ToLowerInvariant()))
            .Where(i => i.Nif.Length > 0)
            .GroupBy(i => i.Nif, i => i.Rol, StringComparer.Ordinal)
            .Select(g => Nuevo(expediente, g.Key, Calidad.Cliente, $"|{string.Join('|', g.Where(r => !string.IsNullOrEmpty(r)).Distinct().Order(StringComparer.Ordinal))}|"));

        var colaboradores = datos.Publicado?.Colaborador == false ? [] : (datos.Colaboradores ?? [])
            .Where(c => c.Acreditado == true)
            .Select(c => Nif.Normalizar(c.Nif))
            .Where(nif => nif.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Select(nif => Nuevo(expediente, nif, Calidad.Colaborador, "|"));

        return clientes.Concat(colaboradores);
    }

    public static IEnumerable<IntervinienteIndexado> Nifs(Expediente expediente) => expediente.Borrado
        ? []
        : (expediente.Datos.Intervinientes ?? []).Select(i => Nif.Normalizar(i.Nif)).Where(nif => nif.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(nif => new IntervinienteIndexado { Nif = nif, ExpedienteId = expediente.Id });

    private static HechoExpediente Nuevo(Expediente expediente, string nif, Calidad calidad, string roles) => new()
    {
        Nif = nif,
        Calidad = calidad,
        ExpedienteId = expediente.Id,
        Roles = roles,
        Clase = expediente.Tramite,
        Actualizado = expediente.Actualizado,
        FechaAlta = expediente.FechaAlta,
        FechaFin = expediente.FechaFin,
        Numero = expediente.Numero,
    };
}
