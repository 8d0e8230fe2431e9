using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Empieza una solicitud, en borrador. Devuelve su id.</summary>
/// <param name="Tramite">Clave del trámite.</param>
/// <param name="RefPropia">Referencia de quien la presenta.</param>
/// <param name="Datos">Lo que ya se sepa.</param>
/// <param name="Nif">Con cuál de sus NIF se presenta; el primero, si no se dice.</param>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record AbrirSolicitudCommand(string? Tramite, string? RefPropia = null, DatosSolicitud? Datos = null, string? Nif = null) : ICommand<Guid>, IIdempotente
{
    public string? ClaveDeIdempotencia { get; init; }
}

internal sealed class AbrirSolicitudValidator : AbstractValidator<AbrirSolicitudCommand>
{
    public AbrirSolicitudValidator()
    {
        RuleFor(c => c.Tramite).Must(t => CatalogoDeTramites.Buscar(t, out _)).WithMessage("Elija un trámite de la lista.");
        RuleFor(c => c.RefPropia).MaximumLength(60).WithMessage("La referencia tiene 60 letras como mucho.");
        RuleFor(c => c.Datos!).SetValidator(new DatosSolicitudValidator()).When(c => c.Datos is not null);
    }
}

internal sealed class AbrirSolicitudHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<AbrirSolicitudCommand, Guid>
{
    public Task<Guid> Handle(AbrirSolicitudCommand request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad;
        var nif = request.Nif is { Length: > 0 } pedido ? yo.Nifs.FirstOrDefault(n => n == Domain.Common.Nif.Normalizar(pedido)) : yo.Nifs is [var primero, ..] ? primero : null;
        if (nif is null) throw new DomainRuleException("Su usuario no tiene ese NIF: pida a la gestoría que lo revise.");

        var solicitud = Solicitud.Abrir(yo.UsuarioId, nif, yo.Empresa ?? yo.Nombre, yo.Nombre, request.Tramite!, reloj.Ahora());
        solicitud.Rellenar(request.Datos ?? new(), request.RefPropia, reloj.Ahora());
        db.Solicitudes.Add(solicitud);
        return Task.FromResult(solicitud.Id);
    }
}
