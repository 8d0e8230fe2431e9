using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Lo que se decide para un objeto y una audiencia.</summary>
public sealed record ExcepcionPuesta(string Tipo, string OrigenId, Calidad Audiencia, bool Visible);

/// <summary>
/// Las reglas de publicación, leídas otra vez desde su texto y sin mirar cómo las guarda el portal: entre las que alcanzan gana la que más pide y,
/// si empatan, la que oculta; con varios papeles vale el que más enseña; una excepción manda sobre todas.
/// </summary>
internal sealed class ReglasDeReferencia(Mundo mundo, int despacho)
{
    private IReadOnlyList<ReglaPropuesta> Reglas => despacho == 0 ? mundo.Reglas : [];

    public bool EnsenaExpediente(string id, DatosExpediente e, Calidad calidad, string nif) =>
        Excepcion("expediente", id, calidad) ?? Roles(e, calidad, nif).Any(rol => Gana(calidad, e, nif, rol, null));

    /// <param name="id">Documento.</param>
    /// <param name="clase">Qué papel es.</param>
    /// <param name="calidad">En la que se mira.</param>
    /// <param name="nif">Quien mira.</param>
    /// <param name="e">Expediente por el que se vería; null si es por su factura.</param>
    /// <param name="expediente">Su origen.</param>
    public bool EnsenaDocumento(string id, string clase, Calidad calidad, string nif, DatosExpediente? e, string? expediente) =>
        Excepcion("documento", id, calidad)
        ?? ((e is null || EnsenaExpediente(expediente!, e, calidad, nif)) && Roles(e, calidad, nif).Any(rol => Gana(calidad, e, nif, rol, clase)));

    private bool? Excepcion(string tipo, string id, Calidad calidad) =>
        despacho == 0 ? mundo.Excepciones.LastOrDefault(x => x.Tipo == tipo && x.OrigenId == id && x.Audiencia == calidad)?.Visible : null;

    private static List<string> Roles(DatosExpediente? e, Calidad calidad, string nif)
    {
        var roles = e is null || calidad == Calidad.Colaborador ? [] : e.Intervinientes!.Where(i => ReglaDeReferencia.Limpio(i.Nif) == nif && !string.IsNullOrWhiteSpace(i.Rol)).Select(i => i.Rol!.Trim().ToLowerInvariant()).ToList();
        return roles.Count == 0 ? [""] : roles;
    }

    private bool Gana(Calidad calidad, DatosExpediente? e, string nif, string rol, string? clase)
    {
        var tramite = e is null ? "" : ReglaDeReferencia.Tramite(e);
        var candidatas = Reglas.Where(r => r.Audiencia == calidad && r.ClaseDocumento == clase
                && (r.Tramite is null || r.Tramite == tramite) && (r.Estado is null || (e is not null && r.Estado == (e.EstadoOrigen?.Codigo ?? "en-tramite"))) && (r.Rol is null || r.Rol == rol)
                && (r.Colaborador is null || (e is not null && (calidad == Calidad.Colaborador ? r.Colaborador == nif : e.Colaboradores!.Any(c => c.Acreditado == true && ReglaDeReferencia.Limpio(c.Nif) == r.Colaborador)))))
            .Select(r => (Pide: new[] { r.Tramite, r.Estado, r.Colaborador, r.Rol }.Count(x => x is not null), r.Visible)).ToList();
        if (clase is null && e is not null && mundo.CerradasEn(despacho).Contains($"{(calidad == Calidad.Cliente ? "cliente" : "colaborador")}/{tramite}")) candidatas.Add((0, false));
        return candidatas.Count == 0 || candidatas.Where(c => c.Pide == candidatas.Max(x => x.Pide)).All(c => c.Visible);
    }
}
