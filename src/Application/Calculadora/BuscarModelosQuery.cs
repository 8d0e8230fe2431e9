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

    public async Task<Pagina<ModeloDto>> Handle(BuscarModelosQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var version = await normas.OrdenAsync(request.Fecha ?? reloj.Hoy(), cancellationToken);
        var modelos = await indice.DeAsync(version.Id, db.FilasDePrecio, cancellationToken);
        var ids = new FiltroDeModelos(request).Buscar(modelos, Posicion.Abrir(cursores, request.Cursor, Orden), limite + 1);
        var filas = await db.FilasDePrecio.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        return Paginas.Cortar(cursores, Orden, [.. ids.Select(id => filas[id])], limite, f => new(f.Busqueda, f.Id), ModeloDto.De, null);
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
