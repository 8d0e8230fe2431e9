using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente.Contratos;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Lo que el operador ve de los despachos: su fila y tres cuentas que le da cada módulo. La plataforma misma no es uno de ellos.</summary>
internal sealed class LectorDePlataforma(IPortalDb db, IMediator mediator)
{
    public async Task<IReadOnlyList<DespachoEnPlataformaDto>> LeerAsync(Guid? soloEste, CancellationToken cancellationToken)
    {
        var despachos = await db.Despachos.AsNoTracking().Where(d => d.Id != Plataforma.Id && (soloEste == null || d.Id == soloEste)).OrderBy(d => d.Slug).ToListAsync(cancellationToken);
        var usuarios = await mediator.Send(new ContarUsuariosPorDespachoQuery(), cancellationToken);
        var sitio = await mediator.Send(new MedirSubidasPorDespachoQuery(), cancellationToken);
        var contactos = await mediator.Send(new ListarUltimosContactosQuery(), cancellationToken);
        return [.. despachos.Select(d => new DespachoEnPlataformaDto(
            d.Id, d.Slug, d.Nombre, d.Suspendido, d.MotivoDeSuspension, [.. ModulosDelDespacho.Quedan(d.ModulosQuitados)], d.CuotaDeSubidas, d.CuotaDeSubidas ?? sitio.PorDefecto,
            sitio.Bytes.GetValueOrDefault(d.Id), usuarios.GetValueOrDefault(d.Id), contactos.TryGetValue(d.Id, out var cuando) ? cuando : null, d.Dominios, d.BorrarDesde, d.Borrado))];
    }
}
