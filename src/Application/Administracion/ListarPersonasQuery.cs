using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Las personas de la agenda del escritorio que tienen correo y NIF y todavía no tienen acceso, para invitarlas.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarPersonasQuery(string? Texto = null) : IQuery<Pagina<PersonaDto>>;

internal sealed class ListarPersonasValidator : AbstractValidator<ListarPersonasQuery>
{
    public ListarPersonasValidator() => RuleFor(q => q.Texto).MaximumLength(100).WithMessage("Ese texto es demasiado largo.");
}

internal sealed class ListarPersonasHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ListarPersonasQuery, Pagina<PersonaDto>>
{
    public async Task<Pagina<PersonaDto>> Handle(ListarPersonasQuery request, CancellationToken cancellationToken)
    {
        var conAcceso = await mediator.Send(new ListarNifsConAccesoQuery(), cancellationToken);
        var texto = Texto.Plegar(request.Texto ?? "");
        var personas = new List<PersonaDto>();
        await foreach (var persona in db.Personas.AsNoTracking().Where(p => !p.Borrado && p.Nif != "").OrderBy(p => p.Nif).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (PersonaDto.De(persona) is not { } dto || conAcceso.Contains(dto.Nif) || !Texto.Plegar($"{dto.Nombre} {dto.Nif} {dto.Correo}").Contains(texto, StringComparison.Ordinal)) continue;
            personas.Add(dto);
            if (personas.Count == Pagina.LimiteMaximo) break;
        }

        return Pagina.Entera<PersonaDto>([.. personas.OrderBy(p => Texto.Plegar(p.Nombre), StringComparer.Ordinal)]);
    }
}
