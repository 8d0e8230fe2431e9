using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Aplica unos pocos elementos, ya ordenados, en una sola transacción corta.</summary>
[Requiere(Permiso.Puente), EnSerie]
internal sealed record AplicarTrozoCommand(IReadOnlyList<ElementoDeEntrada> Elementos, Guid? Instantanea = null) : ICommand<TrozoAplicado>, IAuditable
{
    public string? Objeto => $"{Elementos.Count} elementos";
}

/// <param name="Resultados">En el orden de los elementos.</param>
/// <param name="Comienzo">Marca de tiempo de cuando le llegó el turno de escribir.</param>
internal sealed record TrozoAplicado(IReadOnlyList<ResultadoDeElemento> Resultados, long Comienzo);

internal sealed class AplicarTrozoHandler(IPortalDb db, IFilasDerivadas filas, LoQueVuelve vuelve, IMediator mediator, TimeProvider reloj) : IRequestHandler<AplicarTrozoCommand, TrozoAplicado>
{
    public async Task<TrozoAplicado> Handle(AplicarTrozoCommand request, CancellationToken cancellationToken)
    {
        var comienzo = reloj.GetTimestamp();
        var libro = await LibroDeEntrada.AbrirAsync(db, request.Elementos, await vuelve.ReconocerAsync(request.Elementos, cancellationToken), cancellationToken);
        var resultados = new ResultadoDeElemento[request.Elementos.Count];
        var aplicables = new List<(int Indice, ElementoJuzgado Elemento)>();

        for (var i = 0; i < request.Elementos.Count; i++)
        {
            resultados[i] = Juzgar(request.Elementos[i], libro);
            if (request.Instantanea is { } instantanea) libro[request.Elementos[i].Clave].VerEn(instantanea);
            if (resultados[i].Resultado is Resultados.Aplicado or Resultados.EnEspera)
                aplicables.Add((i, new(request.Elementos[i], libro[request.Elementos[i].Clave].ObjetoId, libro.EsNueva(request.Elementos[i].Clave))));
        }

        var cambiadas = request.Instantanea is null ? aplicables.Select(a => a.Elemento.Elemento.Clave) : request.Elementos.Select(e => e.Clave);
        await filas.IgualarAsync([], libro.Nuevas, cancellationToken);
        await filas.CambiarAsync(libro.Conocidas(cambiadas), cancellationToken);

        await ApartarConflictos(request.Elementos.Where((_, i) => resultados[i].Resultado == Resultados.Cuarentena), cancellationToken);
        await AnotarEsperas([.. aplicables.Select(a => a.Elemento)], libro, cancellationToken);
        var ids = libro.Ids;
        foreach (var tipo in aplicables.GroupBy(a => a.Elemento.Elemento.Tipo, StringComparer.Ordinal))
        {
            var faltan = await TiposDeEntrada.Buscar(tipo.Key)!.ImportarAsync(mediator, [.. tipo.Select(t => t.Elemento)], ids, cancellationToken);
            foreach (var (indice, elemento) in tipo.Where(t => faltan.Contains(t.Elemento.ObjetoId) && resultados[t.Indice].Resultado == Resultados.Aplicado))
                resultados[indice] = resultados[indice] with { Codigo = "falta-contenido", Detalle = "Sus bytes no han llegado todavía: nadie lo verá hasta entonces." };
        }

        if (libro.RecienLlegados.Count > 0 || await db.Cuarentenas.AnyAsync(c => c.Resuelta == null, cancellationToken))
            await mediator.Send(new CerrarEsperasCommand(libro.RecienLlegados, [.. aplicables.Select(a => a.Elemento.Elemento.Clave)]), cancellationToken);
        return new(resultados, comienzo);
    }

    private ResultadoDeElemento Juzgar(ElementoDeEntrada elemento, LibroDeEntrada libro)
    {
        var linea = libro[elemento.Clave];
        var resultado = new ResultadoDeElemento(elemento.Tipo, elemento.OrigenId, elemento.Version, Resultados.Aplicado);
        switch (linea.Juzgar(elemento.Version, elemento.Huella))
        {
            case Veredicto.SinCambios:
                return resultado with { Resultado = Resultados.SinCambios };
            case Veredicto.Obsoleto:
                return resultado with { Resultado = Resultados.Obsoleto, Detalle = "Ya se aplicó una versión posterior." };
            case Veredicto.Conflicto:
                return resultado with { Resultado = Resultados.Cuarentena, Codigo = "version-conflictiva", Detalle = "La misma versión llegó antes con otro contenido." };
        }

        var faltan = elemento.Datos?.Padres().Where(p => !libro[p].HaLlegado).ToList() ?? [];
        linea.Aplicar(elemento.Version, elemento.Huella, elemento.Datos is null, faltan.Count > 0, reloj.Ahora());
        return faltan.Count == 0 ? resultado : resultado with { Resultado = Resultados.EnEspera, Codigo = "falta-padre", Detalle = $"Espera a {faltan[0].Tipo} «{faltan[0].OrigenId}»." };
    }

    /// <summary>A quién espera cada uno, según su última versión: lo que esperaba la anterior ya no cuenta.</summary>
    private async Task AnotarEsperas(IReadOnlyList<ElementoJuzgado> aplicados, LibroDeEntrada libro, CancellationToken cancellationToken)
    {
        var ultimos = aplicados.GroupBy(a => a.ObjetoId).Select(g => g.Last()).ToList();
        var hijos = ultimos.Where(u => !u.Nuevo).Select(u => u.ObjetoId).ToList();
        var existentes = hijos.Count == 0 ? [] : await db.Esperas.Where(e => hijos.Contains(e.HijoId)).ToListAsync(cancellationToken);
        var deseadas = from hijo in ultimos
                       from padre in (hijo.Elemento.Datos?.Padres() ?? []).Distinct()
                       where !libro[padre].HaLlegado
                       select new EsperaDeEntrada { PadreId = libro[padre].ObjetoId, HijoId = hijo.ObjetoId, HijoTipo = hijo.Elemento.Tipo, HijoOrigenId = hijo.Elemento.OrigenId };
        Sincronizar.Con(db.Esperas, existentes, deseadas, e => (e.PadreId, e.HijoId));
    }

    private async Task ApartarConflictos(IEnumerable<ElementoDeEntrada> elementos, CancellationToken cancellationToken)
    {
        var malos = elementos.Select(e => new ElementoIlegible(e.Tipo, e.OrigenId, e.Version, "version-conflictiva", "La misma versión llegó antes con otro contenido.", e.Carga)).ToList();
        if (malos.Count > 0) await mediator.Send(new ApartarElementosCommand(malos), cancellationToken);
    }
}
