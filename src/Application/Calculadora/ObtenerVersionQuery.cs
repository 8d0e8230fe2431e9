using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Una versión: lo que dice, en qué se diferencia de la que se usa desde su mismo día, y qué dan con ella los ejemplos publicados.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ObtenerVersionQuery(Guid Id) : IQuery<FichaDeVersionDto>;

internal sealed class ObtenerVersionHandler(IPortalDb db, NormasEnVigor normas, IUsuarioActual usuario, IMediator mediator) : IRequestHandler<ObtenerVersionQuery, FichaDeVersionDto>
{
    public async Task<FichaDeVersionDto> Handle(ObtenerVersionQuery request, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(usuario, request.Id, cancellationToken);
        var resumen = (await mediator.Send(new ListarVersionesQuery(), cancellationToken)).Elementos.Single(v => v.Id == version.Id);
        var enUso = await normas.EnUsoAsync(cancellationToken);
        var otra = enUso.Where(v => v.Clase == version.Clase && v.Desde <= version.Desde && v.Id != version.Id).OrderByDescending(v => v.Desde).ThenByDescending(v => v.Propia).FirstOrDefault();
        var diferencias = otra is null || resumen.EnUso ? [] : await Diferencias(otra.Id, version, cancellationToken);
        return new(resumen, version.Contenido, otra?.Clave, diferencias, await Probar(version, enUso, cancellationToken));
    }

    private async Task<IReadOnlyList<string>> Diferencias(Guid otra, VersionOficial version, CancellationToken cancellationToken)
    {
        var contenido = await db.VersionesOficiales.Where(v => v.Id == otra).Select(v => v.Contenido).SingleAsync(cancellationToken);
        var normasDistintas = DiferenciasDeNormas.Entre(contenido, version.Contenido);
        if (version.Clase != ClaseDeNorma.Precios) return normasDistintas;

        return [.. normasDistintas, .. DiferenciasDeNormas.EntreMarcas(await Marcas(otra, cancellationToken), await Marcas(version.Id, cancellationToken))];
    }

    private async Task<Dictionary<string, (int Filas, double Media)>> Marcas(Guid version, CancellationToken cancellationToken) =>
        (await db.FilasDePrecio.Where(f => f.VersionId == version).GroupBy(f => f.Marca).Select(g => new { g.Key, Filas = g.Count(), Media = g.Average(f => (double)f.Precio) }).ToListAsync(cancellationToken))
        .ToDictionary(m => m.Key, m => (m.Filas, m.Media));

    private async Task<IReadOnlyList<EjemploProbadoDto>> Probar(VersionOficial version, List<VersionEnUso> enUso, CancellationToken cancellationToken)
    {
        var probados = new List<EjemploProbadoDto>();
        foreach (var ejemplo in EjemplosPublicados.Todos)
        {
            var vigentes = await normas.ConAsync(version, enUso, ejemplo.Contrato, cancellationToken);
            var calculo = CalculoDeTransferencia.Calcular(ejemplo.Datos, vigentes);
            var coincide = calculo.Impuesto.Cuota == ejemplo.CuotaEsperada && (ejemplo.ValorEsperado is null || ejemplo.ValorEsperado == calculo.Valoracion.ValorFiscal);
            probados.Add(new(ejemplo.Id, ejemplo.Texto, Territorios.Nombres[ejemplo.Territorio], ejemplo.CuotaEsperada, calculo.Impuesto.Cuota, coincide));
        }

        return probados;
    }
}

/// <summary>La ficha de una versión.</summary>
/// <param name="ComparadaCon">La que se usa ahora; null si no hay otra.</param>
public sealed record FichaDeVersionDto(VersionDto Version, string Contenido, string? ComparadaCon, IReadOnlyList<string> Diferencias, IReadOnlyList<EjemploProbadoDto> Ejemplos);

/// <summary>Un ejemplo publicado, calculado con la versión.</summary>
public sealed record EjemploProbadoDto(string Id, string Texto, string Territorio, decimal Esperada, decimal Obtenida, bool Coincide);
