using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Guarda en cuarentena, enteros y con su porqué, los elementos que no se pudieron aplicar.</summary>
[Requiere(Permiso.Puente), EnSerie]
internal sealed record ApartarElementosCommand(IReadOnlyList<ElementoIlegible> Elementos, Guid? Instantanea = null) : ICommand, IAuditable
{
    public string? Objeto => $"{Elementos.Count} elementos";
}

internal sealed class ApartarElementosHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ApartarElementosCommand, Unit>
{
    public async Task<Unit> Handle(ApartarElementosCommand request, CancellationToken cancellationToken)
    {
        var porHuella = request.Elementos.GroupBy(e => Secreto.Huella(e.Carga), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First());
        var huellas = porHuella.Keys.ToList();
        var conocidos = await db.Cuarentenas.Where(c => huellas.Contains(c.HuellaDeCarga)).ToDictionaryAsync(c => c.HuellaDeCarga, cancellationToken);

        foreach (var (huella, elemento) in porHuella)
        {
            if (conocidos.TryGetValue(huella, out var conocido)) conocido.Repetir(elemento.Codigo, elemento.Detalle, reloj.Ahora());
            else db.Cuarentenas.Add(Cuarentena.Retener(elemento.Tipo, elemento.OrigenId, elemento.Version, elemento.Codigo, elemento.Detalle, elemento.Carga, huella, reloj.Ahora()));
        }

        if (request.Instantanea is { } instantanea) await Ver(request.Elementos, instantanea, cancellationToken);
        return Unit.Value;
    }

    /// <summary>Aunque no se entienda, el escritorio lo ha nombrado: cerrar la instantánea no lo borra.</summary>
    private async Task Ver(IReadOnlyList<ElementoIlegible> elementos, Guid instantanea, CancellationToken cancellationToken)
    {
        foreach (var tipo in elementos.GroupBy(e => e.Tipo, e => e.OrigenId, StringComparer.Ordinal))
        {
            var origenes = tipo.ToHashSet(StringComparer.Ordinal);
            foreach (var linea in await db.Entradas.Where(e => e.Tipo == tipo.Key && origenes.Contains(e.OrigenId)).ToListAsync(cancellationToken)) linea.VerEn(instantanea);
        }
    }
}
