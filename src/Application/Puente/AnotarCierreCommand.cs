namespace ElGestorPortal.Application.Puente;

/// <summary>Deja cerrada una instantánea, con su resultado.</summary>
[Requiere(Permiso.Puente)]
internal sealed record AnotarCierreCommand(Guid Id, InstantaneaCerrada Resultado) : ICommand<InstantaneaCerrada>, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class AnotarCierreHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<AnotarCierreCommand, InstantaneaCerrada>
{
    public async Task<InstantaneaCerrada> Handle(AnotarCierreCommand request, CancellationToken cancellationToken)
    {
        var instantanea = await db.Instantaneas.SingleAsync(i => i.Id == request.Id, cancellationToken);
        instantanea.Cerrar(request.Resultado.Vistos, request.Resultado.Borrados, request.Resultado.Retenidos, reloj.Ahora());
        return request.Resultado;
    }
}
