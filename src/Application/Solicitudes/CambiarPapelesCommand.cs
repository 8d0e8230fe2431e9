using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Deja estos papeles, en este orden, como los que el despacho añade a un trámite. Vale para las solicitudes que aún se están rellenando.</summary>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes)]
public sealed record CambiarPapelesCommand(string Tramite, IReadOnlyList<PapelDto> Papeles) : ICommand, IAuditable
{
    string IAuditable.Objeto => Tramite;
}

internal sealed class CambiarPapelesValidator : AbstractValidator<CambiarPapelesCommand>
{
    public CambiarPapelesValidator()
    {
        RuleFor(c => c.Tramite).Must(t => CatalogoDeTramites.Buscar(t, out _)).WithMessage("Ese trámite no se puede pedir desde el portal.");
        RuleFor(c => c.Papeles).Must(p => p.Count <= PapelDelDespacho.Maximo).WithMessage($"Como mucho, {PapelDelDespacho.Maximo} papeles por trámite.");
        RuleForEach(c => c.Papeles).ChildRules(p =>
        {
            p.RuleFor(x => x.Texto).NotEmpty().WithMessage("Diga qué papel es.").MaximumLength(PapelDelDespacho.Largo).WithMessage($"Cada papel, en {PapelDelDespacho.Largo} letras como mucho.");
            p.RuleFor(x => x.Clase).Must(ClasesDeDocumento.Todas.Contains).WithMessage("Esa clase de documento no existe.");
        });
    }
}

internal sealed class CambiarPapelesHandler(IPortalDb db) : IRequestHandler<CambiarPapelesCommand, Unit>
{
    public async Task<Unit> Handle(CambiarPapelesCommand request, CancellationToken cancellationToken)
    {
        db.PapelesDelDespacho.RemoveRange(await db.PapelesDelDespacho.Where(p => p.Tramite == request.Tramite).ToListAsync(cancellationToken));
        db.PapelesDelDespacho.AddRange(request.Papeles.Select((p, orden) => PapelDelDespacho.Pedir(request.Tramite, p.Clase, p.Texto, orden)));
        return Unit.Value;
    }
}
