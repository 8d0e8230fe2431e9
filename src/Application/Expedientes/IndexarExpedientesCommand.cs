using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Rehace las filas del índice de texto de unos expedientes que han cambiado, ellos o aquello de lo que tratan.</summary>
[Requiere(Permiso.Puente), SinRastro]
internal sealed record IndexarExpedientesCommand(IReadOnlyList<Expediente> Expedientes) : ICommand
{
    /// <summary>Los que todavía no tienen fila.</summary>
    public IReadOnlySet<Guid> Nuevos { get; init; } = new HashSet<Guid>();

    /// <summary>Si quien la envía las acaba de leer.</summary>
    public ReglasDePublicacion? Reglas { get; init; }

    /// <summary>De qué trata cada expediente, si quien la envía lo acaba de escribir.</summary>
    public IReadOnlyList<VinculoExpediente>? Vinculos { get; init; }
}

internal sealed class IndexarExpedientesHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator, IUsuarioActual usuario) : IRequestHandler<IndexarExpedientesCommand, Unit>
{
    public async Task<Unit> Handle(IndexarExpedientesCommand request, CancellationToken cancellationToken)
    {
        var ids = request.Expedientes.Select(e => e.Id).ToList();
        var reglas = request.Reglas ?? await mediator.Send(new ObtenerReglasQuery(ids), cancellationToken);
        var conocidos = ids.Where(id => !request.Nuevos.Contains(id)).ToList();
        var existentes = conocidos.Count == 0 ? [] : await db.Textos.AsNoTracking().Where(t => conocidos.Contains(t.ExpedienteId)).ToListAsync(cancellationToken);
        var vinculos = request.Vinculos ?? await db.Vinculos.AsNoTracking().Where(v => ids.Contains(v.ExpedienteId)).ToListAsync(cancellationToken);
        var objetos = vinculos.ToLookup(v => v.ExpedienteId, v => v.ObjetoId);
        var palabras = await Palabras([.. objetos.SelectMany(o => o).Distinct()], cancellationToken);

        var deseados = request.Expedientes.Where(e => !e.Borrado)
            .Select(e => PalabrasDelIndice.Fila(usuario.DespachoId, e, reglas, objetos[e.Id].Select(o => palabras.GetValueOrDefault(o, ""))));
        await filas.IgualarAsync(existentes, deseados, cancellationToken);
        return Unit.Value;
    }

    private async Task<Dictionary<Guid, string>> Palabras(List<Guid> objetos, CancellationToken cancellationToken)
    {
        if (objetos.Count == 0) return [];

        var deVehiculos = await mediator.Send(new ObtenerPalabrasDeVehiculosQuery(objetos), cancellationToken);
        var deEscrituras = deVehiculos.Count == objetos.Count ? new Dictionary<Guid, string>() : await mediator.Send(new ObtenerPalabrasDeEscriturasQuery(objetos), cancellationToken);
        return deVehiculos.Concat(deEscrituras).ToDictionary();
    }
}
