using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>El membrete del despacho, para sus papeles.</summary>
[Publico]
public sealed record ObtenerMembreteQuery : IQuery<Membrete>;

internal sealed class ObtenerMembreteHandler(IPortalDb db, IUsuarioActual usuario, IMediator mediator) : IRequestHandler<ObtenerMembreteQuery, Membrete>
{
    public async Task<Membrete> Handle(ObtenerMembreteQuery request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.AsNoTracking().SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        var marca = despacho.Marca;
        var contacto = string.Join(" · ", new[] { marca.Telefono, marca.Horario }.Where(t => !string.IsNullOrWhiteSpace(t)));
        return new(despacho.Nombre, marca.Color, contacto.Length > 0 ? contacto : null,
            marca.LogoSha256 is { } logotipo ? await mediator.Send(new LeerLogotipoQuery(logotipo), cancellationToken) : null);
    }
}
