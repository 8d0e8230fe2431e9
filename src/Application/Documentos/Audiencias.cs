using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Quién ve un documento (dominio, §1). El de una factura, quien la ve y está en su audiencia. El de un expediente, quien está en él y en su audiencia.
/// El que solo cuelga de un vehículo o una escritura, quien ve un expediente suyo cuyas fechas cubren la del documento.
/// </summary>
internal sealed class Audiencias(ILookup<Guid, HechoExpediente> hechos, ILookup<Guid, VinculoExpediente> vinculos, ILookup<Guid, HechoFactura> facturas)
{
    public IEnumerable<HechoDocumento> De(Documento documento)
    {
        if (!documento.EsPublicable) return [];
        if (documento.FacturaId is { } factura) return facturas[factura].Where(h => documento.Audiencia.HasFlag(CalidadDe(h))).Select(h => PorFactura(documento, h));

        var expedientes = documento.ExpedienteId is { } propio
            ? [propio]
            : new[] { documento.VehiculoId, documento.EscrituraId }.OfType<Guid>()
                .SelectMany(objeto => vinculos[objeto]).Where(v => v.Cubre(documento.Fecha)).Select(v => v.ExpedienteId).Distinct();

        return expedientes.SelectMany(e => hechos[e]).Where(documento.EsPara).Select(h => Nuevo(documento, h.Nif, h.Calidad, h.ExpedienteId, h.Clase));
    }

    /// <summary>Quien mira las facturas de sus clientes es, para la audiencia, un colaborador.</summary>
    private static Calidad CalidadDe(HechoFactura hecho) => hecho.Calidad == Calidad.FacturasDeClientes ? Calidad.Colaborador : hecho.Calidad;

    private static HechoDocumento PorFactura(Documento documento, HechoFactura hecho) =>
        Nuevo(documento, hecho.Nif, hecho.Calidad, hecho.ExpedienteId == Guid.Empty ? documento.ExpedienteId ?? Guid.Empty : hecho.ExpedienteId, hecho.Clase);

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
