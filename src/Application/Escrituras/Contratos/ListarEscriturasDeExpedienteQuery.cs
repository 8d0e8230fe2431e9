using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Escrituras.Contratos;

/// <summary>Las escrituras de un expediente que ve quien pregunta. Vacía si no tiene el módulo o no ve el expediente.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarEscriturasDeExpedienteQuery(Guid ExpedienteId) : IQuery<IReadOnlyList<EscrituraCitadaDto>>;

/// <summary>Escritura nombrada en un expediente.</summary>
/// <param name="Id">Escritura.</param>
/// <param name="TipoActo">Compraventa, hipoteca…</param>
/// <param name="Protocolo">Número y año, si los tiene.</param>
/// <param name="Notario">Nombre.</param>
/// <param name="EstadoTexto">Por dónde va.</param>
/// <param name="AsientoCaduca">Último día del asiento de presentación, según la gestoría.</param>
public sealed record EscrituraCitadaDto(Guid Id, string? TipoActo, string? Protocolo, string? Notario, string EstadoTexto, DateOnly? AsientoCaduca);

internal sealed class ListarEscriturasDeExpedienteHandler(IPortalDb db, Mirador mirador, IUsuarioActual usuario)
    : IRequestHandler<ListarEscriturasDeExpedienteQuery, IReadOnlyList<EscrituraCitadaDto>>
{
    public async Task<IReadOnlyList<EscrituraCitadaDto>> Handle(ListarEscriturasDeExpedienteQuery request, CancellationToken cancellationToken)
    {
        if (!usuario.Tiene(Permiso.VerEscrituras)) return [];

        var suyos = await db.Vinculos.Where(v => v.ExpedienteId == request.ExpedienteId).Select(v => v.ObjetoId).ToListAsync(cancellationToken);
        var ids = mirador.VeTodo ? suyos : [];
        foreach (var punto in mirador.PuntosDeVista)
            ids.AddRange(await mirador.Objetos(punto, suyos).Where(h => h.ExpedienteId == request.ExpedienteId).Select(h => h.ObjetoId).ToListAsync(cancellationToken));

        var escrituras = await db.Escrituras.AsNoTracking().Where(e => ids.Contains(e.Id) && !e.Borrado).OrderByDescending(e => e.Clave).ToListAsync(cancellationToken);
        return [.. escrituras.Select(e => (Escritura: e, Fila: EscrituraEnListaDto.De(e))).Select(e => new EscrituraCitadaDto(
            e.Fila.Id, e.Fila.TipoActo, e.Fila.Protocolo is null ? null : $"{e.Fila.Protocolo}{(e.Fila.Anio is { } anio ? $"/{anio}" : "")}", e.Fila.Notario, e.Fila.EstadoTexto, e.Escritura.Datos.Presentacion?.Caduca))];
    }
}
