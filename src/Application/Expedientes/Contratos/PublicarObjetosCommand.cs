using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Rehace quién ve unos vehículos o escrituras, o los de unos expedientes: cambió el expediente, o llegó, cambió o se borró el objeto.</summary>
[Requiere(Permiso.Puente), SinRastro]
public sealed record PublicarObjetosCommand : ICommand
{
    public IReadOnlyCollection<Guid> ExpedienteIds { get; init; } = [];
    public IReadOnlyCollection<Guid> ObjetoIds { get; init; } = [];

    /// <summary>De esos expedientes, los que nacen ahora: por ellos nadie ve nada todavía.</summary>
    internal IReadOnlySet<Guid> Nuevos { get; init; } = new HashSet<Guid>();
}

internal sealed class PublicarObjetosHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<PublicarObjetosCommand, Unit>
{
    public async Task<Unit> Handle(PublicarObjetosCommand request, CancellationToken cancellationToken)
    {
        var (deExpedientes, deObjetos) = (request.ExpedienteIds, request.ObjetoIds);
        var conocidos = deExpedientes.Where(e => !request.Nuevos.Contains(e)).ToList();
        var existentes = conocidos.Count + deObjetos.Count == 0 ? [] : await db.HechosObjeto.AsNoTracking().Where(h => conocidos.Contains(h.ExpedienteId) || deObjetos.Contains(h.ObjetoId)).ToListAsync(cancellationToken);
        var vinculos = await db.Vinculos.AsNoTracking().Where(v => deExpedientes.Contains(v.ExpedienteId) || deObjetos.Contains(v.ObjetoId)).ToListAsync(cancellationToken);
        if (existentes.Count + vinculos.Count == 0) return Unit.Value;

        var expedientes = vinculos.Select(v => v.ExpedienteId).Distinct().ToList();
        var hechos = (await db.HechosExpediente.AsNoTracking().Where(h => expedientes.Contains(h.ExpedienteId)).ToListAsync(cancellationToken)).ToLookup(h => h.ExpedienteId);
        var claves = await Claves([.. vinculos.Select(v => v.ObjetoId).Distinct()], cancellationToken);

        await filas.IgualarAsync(existentes, vinculos.Where(v => claves.ContainsKey(v.ObjetoId)).SelectMany(v => HechosDeObjeto.De(v, hechos[v.ExpedienteId], claves[v.ObjetoId])), cancellationToken);
        return Unit.Value;
    }

    /// <summary>De los que han llegado y siguen vivos.</summary>
    private async Task<Dictionary<Guid, ClaveDeObjeto>> Claves(List<Guid> ids, CancellationToken cancellationToken)
    {
        var vehiculos = await mediator.Send(new ObtenerClavesDeVehiculosQuery(ids), cancellationToken);
        var escrituras = await mediator.Send(new ObtenerClavesDeEscriturasQuery(ids), cancellationToken);
        return vehiculos.Select(v => (v.Key, Clave: new ClaveDeObjeto(TipoDeObjeto.Vehiculo, v.Value)))
            .Concat(escrituras.Select(e => (e.Key, Clave: new ClaveDeObjeto(TipoDeObjeto.Escritura, e.Value)))).ToDictionary(c => c.Key, c => c.Clave);
    }
}

/// <summary>Qué es un objeto y por qué clave se ordena.</summary>
internal sealed record ClaveDeObjeto(TipoDeObjeto Tipo, string Clave);

internal static class HechosDeObjeto
{
    /// <summary>Quien está en el expediente ve aquello de lo que trata.</summary>
    public static IEnumerable<HechoObjeto> De(VinculoExpediente vinculo, IEnumerable<HechoExpediente> hechos, ClaveDeObjeto clave) => hechos.Select(h => new HechoObjeto
    {
        Nif = h.Nif,
        Calidad = h.Calidad,
        ObjetoId = vinculo.ObjetoId,
        ExpedienteId = h.ExpedienteId,
        Tipo = clave.Tipo,
        Clase = h.Clase,
        Clave = clave.Clave,
    });
}
