using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>Las escrituras que otorgó: se aparta o se quita quién es; la escritura es también de los demás.</summary>
internal sealed class DatosConservadosDeEscrituras(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IDatosConservados
{
    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var suyas = db.OtorgantesIndexados.Where(o => o.Nif == nif).Join(db.Escrituras.AsNoTracking(), o => o.EscrituraId, e => e.Id, (_, e) => e).OrderBy(e => e.Id);
        await foreach (var e in suyas.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(e.Id, ClaseDeDatos.Expedientes, e.Datos.FechaOtorgamiento ?? (e.Anio is { } anio ? new(anio, 12, 31) : DateOnly.MinValue), !(e.Datos.Otorgantes ?? []).Any(o => Nif.Normalizar(o.Nif) == nif));
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        var escrituras = await db.Escrituras.Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
        await CambiarAsync(escrituras, await mediator.Send(new ListarNifsProtegidosQuery(escrituras.SelectMany(Nifs)), cancellationToken), cancellationToken);
    }

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var escrituras = await db.Escrituras.Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(escrituras.SelectMany(Nifs)), cancellationToken);
        await CambiarAsync(escrituras, new(protegidos.Bloqueados.Where(n => n != nif).ToHashSet(StringComparer.Ordinal), protegidos.Suprimidos.Append(nif).ToHashSet(StringComparer.Ordinal)), cancellationToken);
    }

    private async Task CambiarAsync(List<Escritura> escrituras, NifsProtegidos protegidos, CancellationToken cancellationToken)
    {
        foreach (var escritura in escrituras) escritura.Proteger(protegidos);
        await IndexarAsync(db, filas, escrituras, cancellationToken);
    }

    /// <summary>Rehace por quién se hallan.</summary>
    internal static async Task IndexarAsync(IPortalDb db, IFilasDerivadas filas, IReadOnlyList<Escritura> escrituras, CancellationToken cancellationToken)
    {
        var ids = escrituras.Select(e => e.Id).ToList();
        var hay = await db.OtorgantesIndexados.AsNoTracking().Where(o => ids.Contains(o.EscrituraId)).ToListAsync(cancellationToken);
        await filas.IgualarAsync(hay, escrituras.SelectMany(e => Nifs(e).Select(Nif.Normalizar).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Select(n => new OtorganteIndexado { Nif = n, EscrituraId = e.Id })), cancellationToken);
    }

    internal static IEnumerable<string?> Nifs(Escritura e) => ((e.Reservado ?? e.Datos).Otorgantes ?? []).Select(o => o.Nif);
}
