using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Quién ve un documento (dominio, §1). El de una factura, quien la ve y está en su audiencia. El de un expediente, quien está en él y en su audiencia.
/// El que alguien subió al portal, además, quien lo subió. El que solo cuelga de un vehículo o una escritura, quien ve un expediente suyo cuyas fechas cubren la del documento.
/// </summary>
internal sealed class Audiencias(ILookup<Guid, HechoExpediente> hechos, ILookup<Guid, VinculoExpediente> vinculos, ILookup<Guid, HechoFactura> facturas, ReglasDePublicacion reglas)
{
    public IEnumerable<HechoDocumento> De(Documento documento)
    {
        var suyos = DeQuienLoSubio(documento);
        return documento.EsPublicable
            ? PorAudiencia(documento).Concat(suyos).GroupBy(h => (h.Nif, h.Calidad, h.ExpedienteId), (_, veces) => Unir([.. veces]))
            : suyos;
    }

    /// <summary>Lo que alguien ve de un documento por varias razones: la que más deja verlo, y descargarlo si alguna lo deja.</summary>
    private static HechoDocumento Unir(IReadOnlyList<HechoDocumento> veces)
    {
        var mejor = veces.MaxBy(v => (v.Clase == ClaseDePublicacion.Siempre, v.Clase != ClaseDePublicacion.Oculta))!;
        mejor.Descargable = veces.Any(v => v.Descargable && v.Clase != ClaseDePublicacion.Oculta);
        return mejor;
    }

    /// <summary>Quien lo subió lo ve siempre mientras esté en el expediente, y lo abre si no está aparte.</summary>
    private IEnumerable<HechoDocumento> DeQuienLoSubio(Documento documento)
    {
        if (documento.Borrado || documento.SubidoPorNif is not { Length: > 0 } nif) return [];
        if (documento.ExpedienteId is { } expediente) return hechos[expediente].Where(h => h.Nif == nif).Select(h => Nuevo(documento, h.Nif, h.Calidad, expediente, h.Clase, h.Grupo, documento.ConContenido, SinClase));

        return documento.SolicitudId is null ? [] : new[] { Calidad.Cliente, Calidad.Colaborador }.Select(calidad => Nuevo(documento, nif, calidad, Guid.Empty, ClaseDePublicacion.Siempre, SinExpediente, documento.ConContenido, SinClase));
    }

    private IEnumerable<HechoDocumento> PorAudiencia(Documento documento)
    {
        if (documento.FacturaId is { } factura) return facturas[factura].Where(h => documento.Audiencia.HasFlag(CalidadDe(h))).Select(h => PorFactura(documento, h));

        var expedientes = documento.ExpedienteId is { } propio
            ? [propio]
            : new[] { documento.VehiculoId, documento.EscrituraId }.OfType<Guid>()
                .SelectMany(objeto => vinculos[objeto]).Where(v => v.Cubre(documento.Fecha)).Select(v => v.ExpedienteId).Distinct();

        return expedientes.SelectMany(e => hechos[e]).Where(documento.EsPara).Select(h => PorRegla(documento, h.Nif, h.Calidad, h.ExpedienteId, h.Clase, h.Grupo));
    }

    /// <summary>Quien mira las facturas de sus clientes es, para la audiencia, un colaborador.</summary>
    private static Calidad CalidadDe(HechoFactura hecho) => hecho.Calidad == Calidad.FacturasDeClientes ? Calidad.Colaborador : hecho.Calidad;

    /// <summary>Por su NIF, las reglas solo miran la clase del documento; mirando las de sus clientes, lo que miran del expediente por el que se ve.</summary>
    private HechoDocumento PorFactura(Documento documento, HechoFactura hecho)
    {
        var expediente = hecho.ExpedienteId == Guid.Empty ? documento.ExpedienteId ?? Guid.Empty : hecho.ExpedienteId;
        var grupo = hecho.ExpedienteId == Guid.Empty ? null : hechos[hecho.ExpedienteId].FirstOrDefault(h => h.Nif == hecho.Nif && h.Calidad == Calidad.Colaborador)?.Grupo;
        return PorRegla(documento, hecho.Nif, hecho.Calidad, expediente, hecho.Clase, grupo ?? SinExpediente);
    }

    private HechoDocumento PorRegla(Documento documento, string nif, Calidad calidad, Guid expedienteId, string clase, string grupo)
    {
        var suyo = GrupoDeHechos.De(grupo) with { ClaseDocumento = documento.Clase };
        var hecho = Nuevo(documento, nif, calidad, expedienteId, clase, grupo, documento.Permiso == PermisoDocumento.Descargar, documento.Clase);
        if (reglas.Excepcion(documento.Id, calidad) is not { } visible)
        {
            hecho.Clase = reglas.ClaseDeDocumento(calidad, suyo, clase);
            return hecho;
        }

        (hecho.Clase, hecho.Grupo) = (visible ? ClaseDePublicacion.Siempre : ClaseDePublicacion.Oculta, (suyo with { Excepcion = GrupoDeHechos.DeDocumento + (visible ? GrupoDeHechos.Ensena : GrupoDeHechos.Oculta) }).ToString());
        return hecho;
    }

    /// <summary>La de lo que uno subió: ninguna regla sobre clases de documento se lo quita.</summary>
    private const string SinClase = "";

    private static string SinExpediente => GrupoDeHechos.SinExpediente.ToString();

    private static HechoDocumento Nuevo(Documento documento, string nif, Calidad calidad, Guid expedienteId, string clase, string grupo, bool descargable, string claseDocumento) => new()
    {
        Nif = nif,
        Calidad = calidad,
        DocumentoId = documento.Id,
        ExpedienteId = expedienteId,
        Clase = clase,
        Grupo = (GrupoDeHechos.De(grupo) with { ClaseDocumento = claseDocumento }).ToString(),
        Descargable = descargable,
        Fecha = documento.Dia,
    };
}
