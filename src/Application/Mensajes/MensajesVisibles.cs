using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Solicitudes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Mensajes;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>
/// Quién ve un mensaje: la oficina, todos; de fuera, quien ve el expediente o la solicitud de que trata y, si es de alguien o para alguien, tiene su NIF.
/// El comprador no lee lo que escribió el vendedor.
/// </summary>
internal sealed class MensajesVisibles(IPortalDb db, IMediator mediator, Mirador mirador, IUsuarioActual usuario)
{
    public bool DeLaOficina => mirador.VeTodo;

    /// <summary>Con qué se apunta lo leído.</summary>
    public Guid Lector => mirador.VeTodo ? mirador.DespachoId : usuario.Identidad.UsuarioId ?? mirador.DespachoId;

    /// <summary>Los de una conversación.</summary>
    /// <exception cref="NotFoundException">No ve aquello de lo que trata.</exception>
    public async Task<IQueryable<Mensaje>> DeAsync(Conversacion de, CancellationToken cancellationToken)
    {
        if (de.ExpedienteId is { } expediente) await ExigirExpedienteAsync(expediente, cancellationToken);
        else await ExigirSolicitudAsync(de.SolicitudId!.Value, cancellationToken);
        return Dirigidos().Where(m => m.ConversacionId == de.Id);
    }

    /// <summary>Por cada manera de ver, los mensajes que se ven así. Los de una misma conversación salen enteros por cada una.</summary>
    public IEnumerable<IQueryable<Mensaje>> Todos()
    {
        if (mirador.VeTodo)
        {
            yield return Dirigidos();
            yield break;
        }

        foreach (var punto in mirador.PuntosDeVista)
            yield return mirador.Expedientes(punto).Join(Dirigidos(), h => (Guid?)h.ExpedienteId, m => m.ExpedienteId, (h, m) => m);

        if (usuario.Tiene(Permiso.CrearSolicitudes)) yield return Dirigidos().Where(m => m.SolicitudId != null);
    }

    /// <summary>El último de cada una de esas conversaciones, que ya se sabe que ve.</summary>
    public Task<Dictionary<Guid, Mensaje>> UltimosAsync(IReadOnlyCollection<Guid> conversaciones, CancellationToken cancellationToken) => Dirigidos()
        .Where(m => conversaciones.Contains(m.ConversacionId)).GroupBy(m => m.ConversacionId)
        .Select(g => g.OrderByDescending(m => m.Fecha).ThenByDescending(m => m.Id).First()).ToDictionaryAsync(m => m.ConversacionId, cancellationToken);

    /// <summary>A quién de fuera le toca lo que se escribe en un expediente: el NIF por el que lo ve o, si escribe la oficina, aquel a quien contesta.</summary>
    /// <exception cref="NotFoundException">No lo ve.</exception>
    public async Task<string?> NifEnExpedienteAsync(Guid id, string? paraNif, CancellationToken cancellationToken)
    {
        await ExigirExpedienteAsync(id, cancellationToken);
        if (mirador.VeTodo)
        {
            var para = string.IsNullOrWhiteSpace(paraNif) ? null : Nif.Normalizar(paraNif);
            return para is null || await LoVeAsync(id, para, cancellationToken)
                ? para
                : throw new DomainRuleException("Esa persona no ve el expediente: no leería el mensaje.");
        }

        foreach (var punto in mirador.PuntosDeVista)
            if (await mirador.Expedientes(punto).AnyAsync(h => h.ExpedienteId == id, cancellationToken)) return punto.Nif;

        throw new NotFoundException();
    }

    /// <summary>Si alguien con ese NIF vería el expediente, con lo que el despacho tiene cerrado.</summary>
    private async Task<bool> LoVeAsync(Guid id, string nif, CancellationToken cancellationToken)
    {
        var hechos = await db.HechosExpediente.AsNoTracking().Where(h => h.ExpedienteId == id && h.Nif == nif).Select(h => new { h.Calidad, h.Clase }).ToListAsync(cancellationToken);
        return hechos.Any(h => !ClaseDePublicacion.Cerradas(usuario.Identidad.ClasesCerradas, h.Calidad, nif).Contains(h.Clase));
    }

    private async Task ExigirExpedienteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!(await mediator.Send(new ResumirExpedientesQuery([id]), cancellationToken)).ContainsKey(id)) throw new NotFoundException();
    }

    public async Task<SolicitudNombrada> ExigirSolicitudAsync(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ResumirSolicitudesQuery([id]), cancellationToken)).GetValueOrDefault(id) ?? throw new NotFoundException();

    /// <summary>De fuera, los que son para todos o para uno de sus NIF. Falta saber si ve aquello de lo que tratan.</summary>
    private IQueryable<Mensaje> Dirigidos()
    {
        var vivos = db.Mensajes.AsNoTracking().Where(m => !m.Borrado);
        if (mirador.VeTodo) return vivos;

        var nifs = usuario.Identidad.Nifs.ToList();
        return vivos.Where(m => (m.Nif == null && m.SolicitudId == null) || nifs.Contains(m.Nif!));
    }
}
