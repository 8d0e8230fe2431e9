using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Quién ve un documento (dominio, §1). El de una factura, quien la ve y está en su audiencia. El de un expediente, quien está en él y en su audiencia.
/// El que alguien subió al portal, además, quien lo subió. El que solo cuelga de un vehículo o una escritura, quien ve un expediente suyo cuyas fechas cubren la del documento.
/// </summary>
internal sealed class Audiencias(ILookup<Guid, HechoExpediente> hechos, ILookup<Guid, VinculoExpediente> vinculos, ILookup<Guid, HechoFactura> facturas)
{
    public IEnumerable<HechoDocumento> De(Documento documento)
    {
        var suyos = DeQuienLoSubio(documento);
        return documento.EsPublicable
            ? PorAudiencia(documento).Concat(suyos).GroupBy(h => (h.Nif, h.Calidad, h.ExpedienteId), (_, veces) => veces.MaxBy(v => v.Descargable)!)
            : suyos;
    }

    /// <summary>Quien lo subió lo ve siempre mientras esté en el expediente, y lo abre si no está aparte.</summary>
    private IEnumerable<HechoDocumento> DeQuienLoSubio(Documento documento)
    {
        if (documento.Borrado || documento.SubidoPorNif is not { Length: > 0 } nif) return [];
        if (documento.ExpedienteId is { } expediente) return hechos[expediente].Where(h => h.Nif == nif).Select(h => Nuevo(documento, nif, h.Calidad, expediente, h.Clase, documento.ConContenido));

        return documento.SolicitudId is null ? [] : new[] { Calidad.Cliente, Calidad.Colaborador }.Select(calidad => Nuevo(documento, nif, calidad, Guid.Empty, "", documento.ConContenido));
    }

    private IEnumerable<HechoDocumento> PorAudiencia(Documento documento)
    {
        if (documento.FacturaId is { } factura) return facturas[factura].Where(h => documento.Audiencia.HasFlag(CalidadDe(h))).Select(h => PorFactura(documento, h));

        var expedientes = documento.ExpedienteId is { } propio
            ? [propio]
            : new[] { documento.VehiculoId, documento.EscrituraId }.OfType<Guid>()
                .SelectMany(objeto => vinculos[objeto]).Where(v => v.Cubre(documento.Fecha)).Select(v => v.ExpedienteId).Distinct();

        return expedientes.SelectMany(e => hechos[e]).Where(documento.EsPara).Select(h => Nuevo(documento, h.Nif, h.Calidad, h.ExpedienteId, h.Clase, documento.Permiso == PermisoDocumento.Descargar));
    }

    /// <summary>Quien mira las facturas de sus clientes es, para la audiencia, un colaborador.</summary>
    private static Calidad CalidadDe(HechoFactura hecho) => hecho.Calidad == Calidad.FacturasDeClientes ? Calidad.Colaborador : hecho.Calidad;

    private static HechoDocumento PorFactura(Documento documento, HechoFactura hecho) =>
        Nuevo(documento, hecho.Nif, hecho.Calidad, hecho.ExpedienteId == Guid.Empty ? documento.ExpedienteId ?? Guid.Empty : hecho.ExpedienteId, hecho.Clase, documento.Permiso == PermisoDocumento.Descargar);

    private static HechoDocumento Nuevo(Documento documento, string nif, Calidad calidad, Guid expedienteId, string clase, bool descargable) => new()
    {
        Nif = nif,
        Calidad = calidad,
        DocumentoId = documento.Id,
        ExpedienteId = expedienteId,
        Clase = clase,
        Descargable = descargable,
        Fecha = documento.Dia,
    };
}
