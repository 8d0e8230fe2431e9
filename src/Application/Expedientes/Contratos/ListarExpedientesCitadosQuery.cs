using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>De esos expedientes, los que ve quien pregunta, del más reciente al más antiguo: los enseña la ficha de un vehículo, una escritura o una factura.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarExpedientesCitadosQuery(IReadOnlyCollection<Guid> Ids) : IQuery<Pagina<ExpedienteCitadoDto>>;

/// <summary>Expediente nombrado en la ficha de otra cosa.</summary>
public sealed record ExpedienteCitadoDto
{
    public required Guid Id { get; init; }
    public required string Numero { get; init; }
    public string? RefPropia { get; init; }
    public required string Titulo { get; init; }

    /// <summary>Nombre del trámite.</summary>
    public required string TipoTramiteTexto { get; init; }

    public required EstadoExpediente Estado { get; init; }
    public required string EstadoTexto { get; init; }
    public required DateOnly FechaAlta { get; init; }
}

internal sealed class ListarExpedientesCitadosHandler(IPortalDb db, Mirador mirador) : IRequestHandler<ListarExpedientesCitadosQuery, Pagina<ExpedienteCitadoDto>>
{
    public async Task<Pagina<ExpedienteCitadoDto>> Handle(ListarExpedientesCitadosQuery request, CancellationToken cancellationToken)
    {
        var ids = mirador.VeTodo ? request.Ids.ToHashSet() : [];
        foreach (var punto in mirador.PuntosDeVista)
            ids.UnionWith(await mirador.Expedientes(punto).Where(h => request.Ids.Contains(h.ExpedienteId)).Select(h => h.ExpedienteId).ToListAsync(cancellationToken));

        var expedientes = await db.Expedientes.AsNoTracking().Where(e => ids.Contains(e.Id) && !e.Borrado)
            .OrderByDescending(e => e.FechaAlta).ThenByDescending(e => e.Id)
            .Select(e => new { e.Id, e.Numero, e.RefPropia, e.Titulo, e.Tramite, e.Estado, e.Administracion, e.FechaAlta }).ToListAsync(cancellationToken);
        return Pagina.Entera<ExpedienteCitadoDto>([.. expedientes.Select(e => new ExpedienteCitadoDto
        {
            Id = e.Id,
            Numero = e.Numero,
            RefPropia = e.RefPropia,
            Titulo = e.Titulo,
            TipoTramiteTexto = TipoDeTramite.De(e.Tramite).Nombre,
            Estado = e.Estado,
            EstadoTexto = Estados.Texto(e.Estado, e.Administracion),
            FechaAlta = e.FechaAlta,
        })]);
    }
}
