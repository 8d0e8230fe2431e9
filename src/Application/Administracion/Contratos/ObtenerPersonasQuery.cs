using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Unas personas de la agenda del escritorio. Las que no tienen correo o NIF no vuelven.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ObtenerPersonasQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyList<PersonaDto>>;

/// <summary>Una persona que envió el escritorio, con lo que hace falta para invitarla.</summary>
/// <param name="EsEmpresa">Persona jurídica.</param>
public sealed record PersonaDto(Guid Id, string Nif, string Nombre, string Correo, bool EsEmpresa)
{
    internal static PersonaDto? De(Persona persona)
    {
        var d = persona.Datos;
        var nombre = string.IsNullOrWhiteSpace(d.RazonSocial) ? string.Join(' ', ((string?[])[d.Nombre, d.Apellido1, d.Apellido2]).Where(p => !string.IsNullOrWhiteSpace(p))) : d.RazonSocial.Trim();
        return persona.Nif.Length == 0 || nombre.Length == 0 || string.IsNullOrWhiteSpace(d.Email) || !d.Email.Contains('@', StringComparison.Ordinal) ? null : new(persona.Id, persona.Nif, nombre, d.Email.Trim(), d.Tipo == "juridica");
    }
}

internal sealed class ObtenerPersonasHandler(IPortalDb db) : IRequestHandler<ObtenerPersonasQuery, IReadOnlyList<PersonaDto>>
{
    public async Task<IReadOnlyList<PersonaDto>> Handle(ObtenerPersonasQuery request, CancellationToken cancellationToken) =>
        [.. (await db.Personas.AsNoTracking().Where(p => request.Ids.Contains(p.Id) && !p.Borrado).ToListAsync(cancellationToken)).Select(PersonaDto.De).OfType<PersonaDto>()];
}
