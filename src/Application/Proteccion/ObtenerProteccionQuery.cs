using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Los plazos del despacho, sus retenciones legales y las personas protegidas, las últimas primero.</summary>
[Requiere(Permiso.Administrar | Permiso.Gestionar)]
public sealed record ObtenerProteccionQuery : IQuery<ProteccionDto>;

/// <param name="Plazos">De cada clase.</param>
/// <param name="Retenciones">Las que siguen y las últimas levantadas.</param>
/// <param name="Personas">Bloqueadas y suprimidas.</param>
public sealed record ProteccionDto(IReadOnlyList<PlazoDto> Plazos, IReadOnlyList<RetencionDto> Retenciones, IReadOnlyList<PersonaProtegidaDto> Personas);

/// <param name="Clase">Clave.</param>
/// <param name="Nombre">Como se lee.</param>
/// <param name="Desde">Desde cuándo se cuenta.</param>
/// <param name="Anios">Cuántos años.</param>
/// <param name="Norma">Por qué.</param>
public sealed record PlazoDto(string Clase, string Nombre, string Desde, int Anios, string Norma);

/// <param name="Sobre">La persona, enmascarada, o el expediente.</param>
public sealed record RetencionDto(Guid Id, string Sobre, string Motivo, string Quien, DateTime Desde, DateTime? Levantada, string? LevantadaPor, string? MotivoDelFin);

/// <param name="Nif">Enmascarado.</param>
public sealed record PersonaProtegidaDto(Guid Id, string Nif, EstadoDeProteccion Estado, string Motivo, DateTime Desde, DateTime? Suprimida);

internal sealed class ObtenerProteccionHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ObtenerProteccionQuery, ProteccionDto>
{
    private const int Maximo = 100;

    public async Task<ProteccionDto> Handle(ObtenerProteccionQuery request, CancellationToken cancellationToken)
    {
        var suyos = await PlazosVigentes.DelDespachoAsync(db, cancellationToken);
        var plazos = ClaseDeDatos.Editables.Select(c => suyos.TryGetValue(c.Clave, out var p) ? new PlazoDto(c.Clave, c.Nombre, c.Desde, p.Anios, p.Norma) : new(c.Clave, c.Nombre, c.Desde, c.Anios, c.Norma)).ToList();

        var retenciones = await db.Retenciones.AsNoTracking().OrderBy(r => r.Levantada != null).ThenByDescending(r => r.Desde).Take(Maximo).ToListAsync(cancellationToken);
        var numeros = await mediator.Send(new NombrarExpedientesQuery([.. retenciones.Select(r => r.ExpedienteId).OfType<Guid>()]), cancellationToken);
        var personas = await db.PersonasProtegidas.AsNoTracking().OrderByDescending(p => p.Desde).Take(Maximo)
            .Select(p => new PersonaProtegidaDto(p.Id, p.NifEnmascarado, p.Estado, p.Motivo, p.Desde, p.Suprimida)).ToListAsync(cancellationToken);
        return new(plazos, [.. retenciones.Select(r => Dto(r, numeros))], personas);
    }

    private static RetencionDto Dto(RetencionLegal r, IReadOnlyDictionary<Guid, string> numeros) => new(
        r.Id, r.ExpedienteId is { } id ? $"Expediente {numeros.GetValueOrDefault(id, "que ya no está")}" : Nif.Enmascarar(r.Nif), r.Motivo, r.Quien, r.Desde, r.Levantada, r.LevantadaPor, r.MotivoDelFin);
}
