using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Cambia un token de renovación por un par nuevo. Uno ya gastado es señal de robo: cae toda su familia.</summary>
[Publico, TransaccionPropia]
public sealed record RenovarTokenCommand(string TokenRenovacion, OrigenDeSesion Origen) : ICommand<SesionAbierta>;

internal sealed class RenovarTokenValidator : AbstractValidator<RenovarTokenCommand>
{
    public RenovarTokenValidator() => RuleFor(c => c.TokenRenovacion).NotEmpty().MaximumLength(100);
}

internal sealed class RenovarTokenHandler(IPortalDb db, IEnvioAislado envio) : IRequestHandler<RenovarTokenCommand, SesionAbierta>
{
    public async Task<SesionAbierta> Handle(RenovarTokenCommand request, CancellationToken cancellationToken)
    {
        var huella = Secreto.Huella(request.TokenRenovacion);

        // Sin filtro de despacho: el token es el que dice de cuál es.
        var token = await (from s in db.Sesiones
                           join u in db.Usuarios on new { s.DespachoId, Id = s.UsuarioId } equals new { u.DespachoId, u.Id }
                           where s.Huella == huella && s.Tipo == TipoSesion.Renovacion
                           select new { s.Id, s.DespachoId, Usuario = u })
            .IgnoreQueryFilters([Filtros.Despacho]).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw NoVale();

        await db.ExigirEnServicioAsync(token.DespachoId, cancellationToken);
        var como = Aperturas.EnNombreDe(token.DespachoId, token.Usuario);
        try
        {
            return await envio.EnviarComoAsync(como, new RotarRenovacionCommand(token.Id, request.Origen), cancellationToken) ?? throw NoVale();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw NoVale();
        }
    }

    private static UnauthorizedException NoVale() => new("renovacion-invalida", "El token de renovación no vale. Vuelva a entrar.");
}
