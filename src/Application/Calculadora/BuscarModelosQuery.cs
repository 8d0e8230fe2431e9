using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Filas de la Orden de precios que rige un día, por lo que se teclea: cada palabra, desde su principio. Se elige una fila: los nombres se repiten a distinto precio.</summary>
[Requiere(Permiso.Calcular)]
public sealed record BuscarModelosQuery : IQuery<Pagina<ModeloDto>>
{
    public string? Marca { get; init; }
    public string? Texto { get; init; }

    /// <summary>Solo los que se vendían ese año.</summary>
    public DateOnly? PrimeraMatriculacion { get; init; }

    /// <summary>G, D, H, PHEV, Elc, S o M.</summary>
    public string? Motor { get; init; }

    /// <summary>turismos o autocaravanas; sin ella, las dos.</summary>
    public string? Seccion { get; init; }

    /// <summary>Día del contrato: hoy, si no se dice.</summary>
    public DateOnly? Fecha { get; init; }

    public string? Cursor { get; init; }
    public int? Limite { get; init; }
}

internal sealed class BuscarModelosHandler(IPortalDb db, NormasEnVigor normas, IndiceDeModelos indice, ICursores cursores, TimeProvider reloj) : IRequestHandler<BuscarModelosQuery, Pagina<ModeloDto>>
{
    private const string Orden = "modelo";
    private const int MaximoDePalabras = 8;

    public async Task<Pagina<ModeloDto>> Handle(BuscarModelosQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var version = await normas.OrdenAsync(request.Fecha ?? reloj.Hoy(), cancellationToken);
        var hallados = Filtrar(await indice.DeAsync(version.Id, db.FilasDePrecio, cancellationToken), request);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } desde)
            hallados = hallados.Where(m => string.CompareOrdinal(m.Busqueda, desde.Clave) is var orden && (orden > 0 || orden == 0 && m.Id.CompareTo(desde.Id) > 0));

        var ids = hallados.Take(limite + 1).Select(m => m.Id).ToList();
        var filas = await db.FilasDePrecio.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        return Paginas.Cortar(cursores, Orden, [.. ids.Select(id => filas[id])], limite, f => new(f.Busqueda, f.Id), ModeloDto.De, null);
    }

    private static IEnumerable<ModeloEnIndice> Filtrar(ModeloEnIndice[] modelos, BuscarModelosQuery request)
    {
        var (seccion, motores, marca) = (SeccionPedida.Leer(request.Seccion), SeccionPedida.Motor(request.Motor), request.Marca?.Trim().ToUpperInvariant());
        var palabras = Domain.Common.Texto.Palabras(request.Texto).Distinct().Take(MaximoDePalabras).Select(p => " " + p).ToArray();
        return modelos.Where(m => (string.IsNullOrEmpty(marca) || m.Marca == marca) && (seccion is null || m.Seccion == seccion) && (motores is null || motores.Contains(m.Motor))
            && (request.PrimeraMatriculacion is not { Year: var anio } || m.SeVendiaEn(anio)) && palabras.All(p => m.Busqueda.Contains(p, StringComparison.Ordinal)));
    }
}

/// <summary>Una fila de la Orden.</summary>
public sealed record ModeloDto(Guid Id, SeccionDePrecios Seccion, string Marca, string Denominacion, string Periodo, string Motor, decimal Precio)
{
    public int? Inicio { get; init; }
    public int? Fin { get; init; }
    public int? Cilindrada { get; init; }
    public int? Cilindros { get; init; }
    public decimal? Kw { get; init; }

    /// <summary>Indicativa.</summary>
    public decimal? Cvf { get; init; }

    public decimal? Cv { get; init; }

    internal static ModeloDto De(FilaDePrecio f) => new(f.Id, f.Seccion, f.Marca, f.Denominacion, EnLetra(f.Inicio, f.Fin), f.Motor, f.Precio)
    {
        Inicio = f.Inicio, Fin = f.Fin, Cilindrada = f.Cilindrada, Cilindros = f.Cilindros, Kw = f.Kw, Cvf = f.Cvf, Cv = f.Cv,
    };

    private static string EnLetra(int? inicio, int? fin) => (inicio, fin) switch
    {
        ({ } i, { } f) => $"{i}–{f}",
        ({ } i, null) => $"desde {i}",
        (null, { } f) => $"hasta {f}",
        _ => "",
    };
}
