namespace ElGestorPortal.Application.Administracion;

/// <summary>Un despacho, para quien opera la instalación.</summary>
[Requiere(Permiso.Operar)]
public sealed record ObtenerDespachoEnPlataformaQuery(Guid DespachoId) : IQuery<DespachoEnPlataformaDto>;

internal sealed class ObtenerDespachoEnPlataformaHandler(LectorDePlataforma lector) : IRequestHandler<ObtenerDespachoEnPlataformaQuery, DespachoEnPlataformaDto>
{
    public async Task<DespachoEnPlataformaDto> Handle(ObtenerDespachoEnPlataformaQuery request, CancellationToken cancellationToken) =>
        await lector.LeerAsync(request.DespachoId, cancellationToken) is [var despacho] ? despacho : throw new NotFoundException();
}
