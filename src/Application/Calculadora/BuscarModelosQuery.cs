using System.Linq.Expressions;
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

internal sealed class BuscarModelosHandler(IPortalDb db, NormasEnVigor normas, ICursores cursores, TimeProvider reloj) : IRequestHandler<BuscarModelosQuery, Pagina<ModeloDto>>
{
    private const string Orden = "modelo";
    private const int MaximoDePalabras = 8;

    public async Task<Pagina<ModeloDto>> Handle(BuscarModelosQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var version = await normas.OrdenAsync(request.Fecha ?? reloj.Hoy(), cancellationToken);
        var filas = Filtrar(db.FilasDePrecio.AsNoTracking().Where(f => f.VersionId == version.Id), request);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } desde)
            filas = filas.Where(f => f.Busqueda.CompareTo(desde.Clave) > 0 || f.Busqueda == desde.Clave && f.Id > desde.Id);

        var pagina = await filas.OrderBy(f => f.Busqueda).ThenBy(f => f.Id).Take(limite + 1).ToListAsync(cancellationToken);
        return Paginas.Cortar(cursores, Orden, pagina, limite, f => new(f.Busqueda, f.Id), ModeloDto.De, null);
    }

    private static IQueryable<FilaDePrecio> Filtrar(IQueryable<FilaDePrecio> filas, BuscarModelosQuery request)
    {
        if (SeccionPedida.Leer(request.Seccion) is { } seccion) filas = filas.Where(f => f.Seccion == seccion);
        if (!string.IsNullOrWhiteSpace(request.Marca))
        {
            var marca = request.Marca.Trim().ToUpperInvariant();
            filas = filas.Where(f => f.Marca == marca);
        }

        if (request.PrimeraMatriculacion is { Year: var anio }) filas = filas.Where(f => (f.Inicio == null || f.Inicio <= anio) && (f.Fin == null || f.Fin >= anio));
        if (SeccionPedida.Motor(request.Motor) is { } motores) filas = filas.Where(f => motores.Contains(f.Motor));
        return Domain.Common.Texto.Palabras(request.Texto).Distinct().Take(MaximoDePalabras).Aggregate(filas, (f, palabra) => f.Where(Empieza(" " + palabra)));
    }

    private static Expression<Func<FilaDePrecio, bool>> Empieza(string palabra) => f => f.Busqueda.Contains(palabra);
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
