using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Qué versión de cada norma rige un día en el despacho. Se mira en una sola lectura: quien calcula mientras se activa otra ve la de antes o la de después,
/// nunca una mezcla. La que el despacho ha activado va antes que la de serie del mismo comienzo.
/// </summary>
internal sealed class NormasEnVigor(IPortalDb db, CacheDeNormas cache)
{
    private List<VersionEnUso>? _enUso;

    public async Task<NormasDelCalculo> ElegirAsync(DateOnly contrato, DateOnly presentacion, CancellationToken cancellationToken) =>
        await ElegirAsync(await EnUsoAsync(cancellationToken), contrato, presentacion, cancellationToken);

    /// <summary>La Orden de precios que rige un día: de otra no se elige ninguna fila.</summary>
    /// <exception cref="ContenidoRechazadoException">El portal no la tiene.</exception>
    public async Task<VersionEnUso> OrdenAsync(DateOnly dia, CancellationToken cancellationToken) =>
        await OrdenSiHayAsync(dia, cancellationToken) ?? throw SinNormas(ClaseDeNorma.Precios, dia);

    public async Task<VersionEnUso?> OrdenSiHayAsync(DateOnly dia, CancellationToken cancellationToken) =>
        Elegir(await EnUsoAsync(cancellationToken), ClaseDeNorma.Precios, dia) is var orden && orden.Desde <= dia ? orden : null;

    /// <summary>Todas las que se usan en el despacho. En un mismo ámbito se leen una vez: una petición que calcula varias veces lo hace con las mismas.</summary>
    public async Task<IReadOnlyList<VersionEnUso>> EnUsoAsync(CancellationToken cancellationToken)
    {
        var activas = db.Activaciones.Where(a => a.Relevada == null);
        return _enUso ??= await db.VersionesOficiales.AsNoTracking().Where(v => v.DeSerie || activas.Any(a => a.VersionId == v.Id))
            .Select(v => new VersionEnUso(v.Id, v.Clase, v.Clave, v.Desde, v.EsMuestra, v.DeSerie, activas.Any(a => a.VersionId == v.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>Las de un día, con una versión en lugar de la suya aunque no esté en uso: para probarla.</summary>
    public async Task<NormasDelCalculo> ConAsync(VersionOficial version, IEnumerable<VersionEnUso> enUso, DateOnly dia, CancellationToken cancellationToken)
    {
        var probada = new VersionEnUso(version.Id, version.Clase, version.Clave, DateOnly.MinValue, version.EsMuestra, false, true);
        return await ElegirAsync([.. enUso.Where(v => v.Clase != version.Clase), probada], dia, dia, cancellationToken, version);
    }

    /// <summary>La última que ya regía ese día. Si el portal no tiene ninguna tan antigua, la primera que tiene: el cálculo avisa de la que falta.</summary>
    public static VersionEnUso Elegir(IEnumerable<VersionEnUso> versiones, ClaseDeNorma clase, DateOnly dia)
    {
        var suyas = versiones.Where(v => v.Clase == clase).OrderByDescending(v => v.Desde).ThenByDescending(v => v.Propia).ToList();
        return suyas.FirstOrDefault(v => v.Desde <= dia) ?? suyas.OrderBy(v => v.Desde).FirstOrDefault() ?? throw SinNormas(clase, dia);
    }

    private static ContenidoRechazadoException SinNormas(ClaseDeNorma clase, DateOnly dia) => new("sin-normas", $"El portal no tiene {Nombre(clase)} en vigor el {Calendario.EnDocumento(dia)}.");

    private async Task<NormasDelCalculo> ElegirAsync(IReadOnlyList<VersionEnUso> versiones, DateOnly contrato, DateOnly presentacion, CancellationToken cancellationToken, VersionOficial? probada = null) => new(
        await LeerAsync<OrdenDePrecios>(versiones, ClaseDeNorma.Precios, contrato, probada, cancellationToken),
        await LeerAsync<TablaDeDepreciacion>(versiones, ClaseDeNorma.Depreciacion, contrato, probada, cancellationToken),
        await LeerAsync<ReglasDelImpuesto>(versiones, ClaseDeNorma.Reglas, contrato, probada, cancellationToken),
        await LeerAsync<TasasDeTrafico>(versiones, ClaseDeNorma.Tasas, presentacion, probada, cancellationToken));

    private async Task<Versionada<T>> LeerAsync<T>(IReadOnlyList<VersionEnUso> versiones, ClaseDeNorma clase, DateOnly dia, VersionOficial? probada, CancellationToken cancellationToken) where T : class
    {
        var version = Elegir(versiones, clase, dia);

        // La que se prueba cambia de id cada vez que se guarda: recordarla llenaría la memoria de borradores.
        var norma = version.Id == probada?.Id ? NormaEnJson.Leer(clase, probada.Contenido) : await cache.NormaAsync(version.Id, async () => NormaEnJson.Leer(
            clase, await db.VersionesOficiales.Where(v => v.Id == version.Id).Select(v => v.Contenido).SingleAsync(cancellationToken)));
        return new(version.Id, version.Clave, version.Desde, (T)norma);
    }

    private static string Nombre(ClaseDeNorma clase) => clase switch
    {
        ClaseDeNorma.Precios => "ninguna Orden de precios",
        ClaseDeNorma.Depreciacion => "ninguna tabla de depreciación",
        ClaseDeNorma.Reglas => "reglas del impuesto",
        _ => "tasas de Tráfico",
    };
}

/// <summary>Una versión en uso en el despacho.</summary>
/// <param name="Propia">La activó el despacho; si no, es de serie.</param>
internal sealed record VersionEnUso(Guid Id, ClaseDeNorma Clase, string Clave, DateOnly Desde, bool EsMuestra, bool DeSerie, bool Propia);
