using ElGestorPortal.Domain.Puente.Contratos;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>La solicitud, como la lee el escritorio.</summary>
internal static class SobreDeSolicitud
{
    public static DatosSolicitudSaliente De(Solicitud solicitud, IReadOnlyList<AdjuntoDeSolicitud> adjuntos) => new()
    {
        SolicitudId = solicitud.Id,
        Numero = solicitud.Numero!,
        TipoTramite = new(solicitud.Tramite, CatalogoDeTramites.De(solicitud.Tramite).Nombre),
        RefPropia = solicitud.RefPropia,
        Colaborador = new(solicitud.SolicitanteNif, solicitud.Solicitante),
        Intervinientes = [.. solicitud.Datos.Intervinientes.Select(Interviniente)],
        Vehiculo = solicitud.Datos.Vehiculo is { } v ? new(solicitud.Matricula, v.Bastidor, v.Marca, v.Modelo, v.FechaPrimeraMatriculacion) : null,
        Escritura = solicitud.Datos.Escritura is { } e ? new(e.Notario, e.Protocolo, e.FechaOtorgamiento, CatalogoDeTramites.De(solicitud.Tramite).Nombre, e.Importe, e.ReferenciaCatastral) : null,
        Campos = solicitud.Datos.Campos.Count > 0 ? solicitud.Datos.Campos : null,
        Observaciones = solicitud.Datos.Observaciones,
        Adjuntos = adjuntos,
    };

    private static IntervinienteSaliente Interviniente(ParteDeSolicitud p) => new(
        p.Rol, Nif.Normalizar(p.Nif), p.EsEmpresa ? "juridica" : "fisica", p.Nombre, p.Apellido1, p.Apellido2, p.RazonSocial, p.Porcentaje,
        string.IsNullOrWhiteSpace(p.RepresentadoPor) ? null : Nif.Normalizar(p.RepresentadoPor), p.Email, p.Telefono, p.Domicilio);
}
