using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>
/// Los expedientes en los que figura. De los que son también de otros se aparta o se quita solo lo suyo; los que no son de nadie más, enteros, con lo
/// que de ellos cuelga.
/// </summary>
internal sealed class DatosConservadosDeExpedientes(IPortalDb db, IMediator mediator) : IDatosConservados
{
    public bool SostieneOtros => true;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var suyos = db.IntervinientesIndexados.AsNoTracking().Where(i => i.Nif == nif)
            .Join(db.Expedientes, i => i.ExpedienteId, e => e.Id, (i, e) => new { e.Id, e.FechaFin, e.Actualizado, e.Estado, e.Retirado, i.Interviene, i.Reservado }).OrderBy(e => e.Id);
        await foreach (var e in suyos.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var enCurso = e.Interviene && !e.Retirado && e.FechaFin is null && !Estados.EsFinal(e.Estado);
            yield return new(e.Id, ClaseDeDatos.Expedientes, enCurso ? null : e.FechaFin ?? Calendario.DiaDe(e.Actualizado), e.Reservado);
        }
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        var expedientes = await LeerAsync(ids, cancellationToken);
        await CambiarAsync(expedientes, await mediator.Send(new ListarNifsProtegidosQuery(expedientes.SelectMany(Nifs)), cancellationToken), cancellationToken);
    }

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var expedientes = await LeerAsync(ids, cancellationToken);
        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(expedientes.SelectMany(Nifs)), cancellationToken);
        await CambiarAsync(expedientes, new(protegidos.Bloqueados.Where(n => n != nif).ToHashSet(StringComparer.Ordinal), protegidos.Suprimidos.Append(nif).ToHashSet(StringComparer.Ordinal)), cancellationToken);

        var deNadie = expedientes.Where(e => e.SinNadie).Select(e => e.Id).ToList();
        if (deNadie.Count == 0) return;

        await mediator.Publish(new ExpedientesSuprimidos(deNadie), cancellationToken);
        await db.Actividades.Where(a => deNadie.Contains(a.ExpedienteId)).ExecuteDeleteAsync(cancellationToken);
        await db.IntervinientesIndexados.Where(i => deNadie.Contains(i.ExpedienteId)).ExecuteDeleteAsync(cancellationToken);
        await db.Vinculos.Where(v => deNadie.Contains(v.ExpedienteId)).ExecuteDeleteAsync(cancellationToken);
        await db.ExcepcionesDePublicacion.Where(e => deNadie.Contains(e.ObjetoId)).ExecuteDeleteAsync(cancellationToken);
        await db.Expedientes.Where(e => deNadie.Contains(e.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task CambiarAsync(List<Expediente> expedientes, NifsProtegidos protegidos, CancellationToken cancellationToken)
    {
        foreach (var expediente in expedientes) expediente.Proteger(protegidos);
        await mediator.Send(new PublicarExpedientesCommand(expedientes, null), cancellationToken);
        await mediator.Publish(new ExpedientesProtegidos([.. expedientes.Select(e => e.Id)]), cancellationToken);
    }

    private Task<List<Expediente>> LeerAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => db.Expedientes.Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);

    internal static IEnumerable<string?> Nifs(Expediente e) => (e.Completo.Intervinientes ?? []).Select(i => i.Nif).Concat((e.Completo.Colaboradores ?? []).Select(c => c.Nif));
}
