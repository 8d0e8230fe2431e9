using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Una versión: lo que dice, en qué se diferencia de la que se usa desde su mismo día, y qué dan con ella los ejemplos publicados.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular)]
public sealed record ObtenerVersionQuery(Guid Id) : IQuery<FichaDeVersionDto>;

internal sealed class ObtenerVersionHandler(IPortalDb db, NormasEnVigor normas, BancoDeEjemplos banco, IUsuarioActual usuario, IMediator mediator) : IRequestHandler<ObtenerVersionQuery, FichaDeVersionDto>
{
    public async Task<FichaDeVersionDto> Handle(ObtenerVersionQuery request, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(usuario, request.Id, cancellationToken);
        var resumen = (await mediator.Send(new ListarVersionesQuery(), cancellationToken)).Elementos.Single(v => v.Id == version.Id);
        var enUso = await normas.EnUsoAsync(cancellationToken);
        var otra = enUso.Where(v => v.Clase == version.Clase && v.Desde <= version.Desde && v.Id != version.Id).OrderByDescending(v => v.Desde).ThenByDescending(v => v.Propia).FirstOrDefault();
        var diferencias = otra is null || resumen.EnUso ? [] : await Diferencias(otra.Id, version, cancellationToken);
        var norma = NormaEnJson.Leer(version.Clase, version.Contenido);
        return new(resumen, version.Contenido, otra?.Clave, diferencias, await banco.ProbarAsync(version, cancellationToken))
        {
            Territorios = norma is ReglasDelImpuesto reglas ? reglas.Territorios : [], Heredados = norma is OrdenDePrecios orden ? orden.Heredados : [],
        };
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
}

/// <summary>La ficha de una versión.</summary>
/// <param name="ComparadaCon">La que se usa ahora; null si no hay otra.</param>
public sealed record FichaDeVersionDto(VersionDto Version, string Contenido, string? ComparadaCon, IReadOnlyList<string> Diferencias, IReadOnlyList<EjemploProbadoDto> Ejemplos)
{
    /// <summary>Si es de reglas, las de cada territorio.</summary>
    public IReadOnlyList<NormaDeTerritorio> Territorios { get; init; } = [];

    /// <summary>Si es de precios, los tramos que no se pudieron leer y son los de la anterior.</summary>
    public IReadOnlyList<ClaseDeTramo> Heredados { get; init; } = [];
}
