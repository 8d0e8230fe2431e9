using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Empieza otra solicitud con las mismas personas y respuestas, en borrador: se le quita lo que identifica al vehículo, las fechas y la referencia. Devuelve su id.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record CopiarSolicitudCommand(Guid Id) : ICommand<Guid>;

internal sealed class CopiarSolicitudHandler(IPortalDb db, SolicitudesVisibles visibles, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<CopiarSolicitudCommand, Guid>
{
    public async Task<Guid> Handle(CopiarSolicitudCommand request, CancellationToken cancellationToken)
    {
        var original = await visibles.MiaAsync(request.Id, cancellationToken);
        var copia = Solicitud.Abrir(usuario.Identidad.UsuarioId, original.SolicitanteNif, original.Solicitante, usuario.Identidad.Nombre, original.Tramite, reloj.Ahora());
        var fechas = CatalogoDeTramites.De(original.Tramite).Campos.Where(c => c.Tipo == TipoDeCampo.Fecha).Select(c => c.Clave).ToHashSet(StringComparer.Ordinal);
        copia.Rellenar(original.Datos with
        {
            Vehiculo = original.Datos.Vehiculo is { } v ? new() { Marca = v.Marca, Modelo = v.Modelo } : null,
            Campos = original.Datos.Campos.Where(c => !fechas.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value),
        }, null, reloj.Ahora());
        db.Solicitudes.Add(copia);
        return copia.Id;
    }
}
