using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Expedientes por lo que alguien teclea: primero lo que es exacto (número, referencia, NIF, matrícula) y después sus palabras. Unos pocos.</summary>
[Requiere(Permiso.VerExpedientes), DejaRastro]
public sealed record BuscarExpedientesQuery(string Texto) : IQuery<IReadOnlyList<HallazgoDto>>;

internal sealed class BuscarExpedientesValidator : AbstractValidator<BuscarExpedientesQuery>
{
    public BuscarExpedientesValidator() => RuleFor(q => q.Texto).MaximumLength(200);
}

internal sealed class BuscarExpedientesHandler(IPortalDb db, Mirador mirador, SelectorDeExpedientes selector, IIndiceDeExpedientes indice)
    : IRequestHandler<BuscarExpedientesQuery, IReadOnlyList<HallazgoDto>>
{
    /// <summary>Entre los más recientes del índice; los de clases cerradas ya están fuera.</summary>
    private const int Candidatos = 200;

    public async Task<IReadOnlyList<HallazgoDto>> Handle(BuscarExpedientesQuery request, CancellationToken cancellationToken)
    {
        var hallados = new List<Expediente>();
        PuntoDeVista?[] puntos = mirador.VeTodo ? [null] : [.. mirador.PuntosDeVista];
        foreach (var candidatos in Candidatura(request.Texto.Trim()))
        {
            foreach (var punto in puntos)
                hallados.AddRange(await UltimosAsync(Visibles(candidatos(punto), punto), cancellationToken));

            hallados = [.. hallados.DistinctBy(e => e.Id)];
            if (hallados.Count >= HallazgoDto.Maximo) break;
        }

        return [.. hallados.Take(HallazgoDto.Maximo).Select(Hallazgo)];
    }

    /// <summary>De lo más seguro a lo menos.</summary>
    private IEnumerable<Func<PuntoDeVista?, IQueryable<Expediente>>> Candidatura(string texto)
    {
        var vivos = db.Expedientes.AsNoTracking().Where(e => !e.Borrado);
        yield return _ => vivos.Where(e => e.Numero == texto);
        yield return _ => vivos.Where(e => e.RefPropia == texto);
        if (Nif.EsValido(texto))
        {
            yield return _ => selector.ConNif(vivos, Nif.Normalizar(texto));
            yield break;
        }

        if (Matricula.Parece(texto)) yield return _ => SelectorDeExpedientes.ConPlaca(vivos, Matricula.Normalizar(texto));
        yield return punto => ConPalabras(vivos, PalabrasDelIndice.Consulta(mirador.DespachoId, texto, punto) with { Enteras = true });
        yield return punto => ConPalabras(vivos, PalabrasDelIndice.Consulta(mirador.DespachoId, texto, punto));
    }

    private IQueryable<Expediente> ConPalabras(IQueryable<Expediente> vivos, ConsultaDeTexto consulta) =>
        indice.Buscar(consulta, Candidatos).Join(vivos, id => id, e => e.Id, (_, e) => e);

    private IQueryable<Expediente> Visibles(IQueryable<Expediente> candidatos, PuntoDeVista? punto)
    {
        if (punto is null) return candidatos;

        // Take no quita ninguno: obliga a la base a hallarlos antes de mirar cuáles ve, en vez de recorrer todos los que ve.
        return from e in candidatos.Take(int.MaxValue) join h in mirador.Expedientes(punto) on e.Id equals h.ExpedienteId select e;
    }

    /// <summary>Se eligen sin orden y se ordenan aquí: pedirlo a la base la invita a recorrer el despacho entero por fechas hasta dar con ellos.</summary>
    private async Task<List<Expediente>> UltimosAsync(IQueryable<Expediente> visibles, CancellationToken cancellationToken)
    {
        var candidatos = await visibles.Select(e => new { e.Id, e.Actualizado }).ToListAsync(cancellationToken);
        if (candidatos.Count == 0) return [];

        var ids = candidatos.OrderByDescending(c => c.Actualizado).Take(HallazgoDto.Maximo).Select(c => c.Id).ToList();
        return [.. (await db.Expedientes.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken)).OrderByDescending(e => e.Actualizado)];
    }

    private static HallazgoDto Hallazgo(Expediente e) => new(
        e.Id, e.Id, string.Join(" · ", new[] { e.Matricula is { } placa ? Matricula.Agrupar(placa) : null, e.Numero }.OfType<string>()),
        string.Join(" · ", new[] { TipoDeTramite.De(e.Tramite).Nombre, e.Interesado, Estados.Texto(e.Estado, e.Administracion) }.Where(t => !string.IsNullOrEmpty(t))));
}
