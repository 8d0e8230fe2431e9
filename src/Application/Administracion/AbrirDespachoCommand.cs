using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Da de alta, con el id de la identidad que lo pide, un despacho que no existe. Quien lo pide mira antes si está.</summary>
[Requiere(Permiso.Sistema)]
public sealed record AbrirDespachoCommand(string Slug, string Nombre, Marca? Marca = null, params string[] Dominios) : ICommand<Guid>;

internal sealed class AbrirDespachoHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<AbrirDespachoCommand, Guid>
{
    public async Task<Guid> Handle(AbrirDespachoCommand request, CancellationToken cancellationToken)
    {
        var despacho = Despacho.Abrir(usuario.DespachoId, request.Slug, request.Nombre, request.Marca, request.Dominios);
        await db.ExigirLibresAsync(despacho, cancellationToken);
        db.Despachos.Add(despacho);
        return despacho.Id;
    }
}
