using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Quién ve un documento (dominio, §1). El de una factura, solo el NIF que ella lleva. El de un expediente, quien está en él y en su audiencia.
/// El que solo cuelga de un vehículo o una escritura, quien ve un expediente suyo cuyas fechas cubren la del documento.
/// </summary>
internal sealed class Audiencias(ILookup<Guid, HechoExpediente> hechos, ILookup<Guid, VinculoExpediente> vinculos, IReadOnlyDictionary<Guid, string> nifsDeFacturas)
{
    public IEnumerable<HechoDocumento> De(Documento documento)
    {
        if (!documento.EsPublicable) return [];
        if (documento.FacturaId is { } factura) return nifsDeFacturas.TryGetValue(factura, out var nif) && nif.Length > 0 ? PorFactura(documento, nif) : [];

        var expedientes = documento.ExpedienteId is { } propio
            ? [propio]
            : new[] { documento.VehiculoId, documento.EscrituraId }.OfType<Guid>()
                .SelectMany(objeto => vinculos[objeto]).Where(v => v.Cubre(documento.Fecha)).Select(v => v.ExpedienteId).Distinct();

        return expedientes.SelectMany(e => hechos[e]).Where(documento.EsPara).Select(h => Nuevo(documento, h.Nif, h.Calidad, h.ExpedienteId, h.Clase));
    }

    private static IEnumerable<HechoDocumento> PorFactura(Documento documento, string nif) =>
        from calidad in (Calidad[])[Calidad.Cliente, Calidad.Colaborador]
        where documento.Audiencia.HasFlag(calidad)
        select Nuevo(documento, nif, calidad, documento.ExpedienteId ?? Guid.Empty, "");

    private static HechoDocumento Nuevo(Documento documento, string nif, Calidad calidad, Guid expedienteId, string clase) => new()
    {
        Nif = nif,
        Calidad = calidad,
        DocumentoId = documento.Id,
        ExpedienteId = expedienteId,
        Clase = clase,
        Descargable = documento.Permiso == PermisoDocumento.Descargar,
        Fecha = documento.Dia,
    };
}
