using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Quién está en un expediente y en calidad de qué (dominio, §1). Sin NIF o sin acreditar no hay hecho. Las reglas de publicación no quitan hechos: les ponen la clase.</summary>
internal static class Hechos
{
    public static IEnumerable<HechoExpediente> De(Expediente expediente, ReglasDePublicacion reglas)
    {
        if (expediente.Borrado) return [];

        var datos = expediente.Datos;
        var acreditados = (datos.Colaboradores ?? []).Where(c => c.Acreditado == true).Select(c => Nif.Normalizar(c.Nif)).Where(nif => nif.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var suyos = EntreBarras(acreditados);
        var clientes = datos.Publicado?.Cliente == false ? [] : (datos.Intervinientes ?? [])
            .Select(i => (Nif: Nif.Normalizar(i.Nif), Rol: i.Rol?.Trim().ToLowerInvariant()))
            .Where(i => i.Nif.Length > 0)
            .GroupBy(i => i.Nif, i => i.Rol, StringComparer.Ordinal)
            .Select(g => Nuevo(expediente, g.Key, Calidad.Cliente, EntreBarras([.. g.OfType<string>().Where(r => r.Length > 0).Distinct().Order(StringComparer.Ordinal)]), suyos, reglas));

        var colaboradores = datos.Publicado?.Colaborador == false ? [] : acreditados.Select(nif => Nuevo(expediente, nif, Calidad.Colaborador, "|", $"|{nif}|", reglas));

        return clientes.Concat(colaboradores);
    }

    /// <summary>Quienes figuran, también los apartados y los de un expediente borrado: sin esto no se hallaría lo suyo para entregarlo o suprimirlo.</summary>
    public static IEnumerable<IntervinienteIndexado> Nifs(Expediente expediente)
    {
        var intervinientes = (expediente.Completo.Intervinientes ?? []).Select(i => Nif.Normalizar(i.Nif)).ToList();
        var colaboradores = (expediente.Completo.Colaboradores ?? []).Select(c => Nif.Normalizar(c.Nif)).ToHashSet(StringComparer.Ordinal);
        var aLaVista = expediente.Reservado is null ? null : (expediente.Datos.Intervinientes ?? []).Select(i => i.Nif).Concat((expediente.Datos.Colaboradores ?? []).Select(c => c.Nif)).Select(Nif.Normalizar).ToHashSet(StringComparer.Ordinal);
        return intervinientes.Concat(colaboradores).Where(nif => nif.Length > 0).Distinct(StringComparer.Ordinal).Select(nif => new IntervinienteIndexado
        {
            Nif = nif,
            ExpedienteId = expediente.Id,
            Interviene = intervinientes.Contains(nif),
            Solo = intervinientes.Count > 0 && intervinientes.TrueForAll(i => i == nif),
            Colabora = colaboradores.Contains(nif),
            Reservado = aLaVista?.Contains(nif) == false,
        });
    }

    /// <summary>¿Dicen otra cosa de quién ve el expediente, o por qué?</summary>
    public static bool Difieren(IEnumerable<HechoExpediente> unos, IEnumerable<HechoExpediente> otros) => !unos.Select(Juicio).ToHashSet().SetEquals(otros.Select(Juicio));

    private static (string, Calidad, string, string) Juicio(HechoExpediente h) => (h.Nif, h.Calidad, h.Clase, h.Grupo);

    private static HechoExpediente Nuevo(Expediente expediente, string nif, Calidad calidad, string roles, string colaboradores, ReglasDePublicacion reglas)
    {
        var excepcion = reglas.Excepcion(expediente.Id, calidad) switch { true => GrupoDeHechos.Ensena, false => GrupoDeHechos.Oculta, null => "" };
        var grupo = new GrupoDeHechos(expediente.Tramite, Estados.Clave(expediente.Estado), roles, colaboradores, excepcion);
        return new()
        {
            Nif = nif,
            Calidad = calidad,
            ExpedienteId = expediente.Id,
            Roles = roles,
            Clase = reglas.Clase(calidad, grupo),
            Grupo = grupo.ToString(),
            Actualizado = expediente.Actualizado,
            FechaAlta = expediente.FechaAlta,
            FechaFin = expediente.FechaFin,
            Numero = expediente.Numero,
        };
    }

    private static string EntreBarras(IReadOnlyCollection<string> textos) => $"|{string.Join('|', textos)}|";
}
