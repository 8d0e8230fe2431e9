using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Los presupuestos que ve quien pregunta, del último al primero, por páginas.</summary>
/// <param name="Texto">Número o matrícula, desde el principio; o palabras del vehículo, del cliente o de la referencia.</param>
/// <param name="Vigentes">true: solo los que aún valen; false: solo los caducados.</param>
/// <param name="Cursor">El de la página anterior.</param>
/// <param name="Limite">De 1 a 200; 25 por defecto.</param>
[Requiere(Permiso.Calcular)]
public sealed record ListarPresupuestosQuery(string? Texto = null, bool? Vigentes = null, string? Cursor = null, int? Limite = null) : IQuery<Pagina<PresupuestoEnListaDto>>;

/// <summary>Un presupuesto en la lista.</summary>
public record PresupuestoEnListaDto
{
    public required Guid Id { get; init; }
    public required string Numero { get; init; }

    /// <summary>Quien lo dio; vacío si fue la oficina.</summary>
    public required string Autor { get; init; }

    public required string Vehiculo { get; init; }
    public string? Matricula { get; init; }
    public string? Para { get; init; }
    public string? RefPropia { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Creado { get; init; }

    /// <summary>Último día en que vale, inclusive.</summary>
    public required DateOnly ValidoHasta { get; init; }

    public required bool Vigente { get; init; }

    /// <summary>Lo que cobra la gestoría, todo incluido.</summary>
    public required decimal Total { get; init; }

    /// <summary>La solicitud que salió de él.</summary>
    public Guid? SolicitudId { get; init; }

    internal static PresupuestoEnListaDto De(Presupuesto p, DateOnly hoy) => new()
    {
        Id = p.Id, Numero = p.Numero, Autor = p.Autor, Vehiculo = p.Datos.Vehiculo, Matricula = p.Matricula, Para = p.Datos.Para, RefPropia = p.Datos.RefPropia,
        Creado = p.Creado, ValidoHasta = p.ValidoHasta, Vigente = p.Vale(hoy), Total = p.Total, SolicitudId = p.SolicitudId,
    };
}

internal sealed class ListarPresupuestosValidator : AbstractValidator<ListarPresupuestosQuery>
{
    public ListarPresupuestosValidator() => RuleFor(q => q.Texto).MaximumLength(100);
}

internal sealed class ListarPresupuestosHandler(PresupuestosVisibles visibles, ICursores cursores, TimeProvider reloj) : IRequestHandler<ListarPresupuestosQuery, Pagina<PresupuestoEnListaDto>>
{
    private const string Orden = "presupuestos";

    public async Task<Pagina<PresupuestoEnListaDto>> Handle(ListarPresupuestosQuery request, CancellationToken cancellationToken)
    {
        var (limite, hoy) = (Pagina.Acotar(request.Limite), reloj.Hoy());
        var presupuestos = Filtrar(visibles.Todos().AsNoTracking(), request, hoy);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } desde) presupuestos = presupuestos.Where(p => p.Id < desde.Id);

        // El id es de los que crecen con el tiempo: su orden es el de creación.
        var filas = await presupuestos.OrderByDescending(p => p.Id).Take(limite + 1).ToListAsync(cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, p => new("", p.Id), p => PresupuestoEnListaDto.De(p, hoy), null);
    }

    private static IQueryable<Presupuesto> Filtrar(IQueryable<Presupuesto> presupuestos, ListarPresupuestosQuery request, DateOnly hoy)
    {
        if (request.Vigentes is { } vigentes) presupuestos = presupuestos.Where(p => p.ValidoHasta >= hoy == vigentes);
        if (string.IsNullOrWhiteSpace(request.Texto)) return presupuestos;

        var (numero, placa) = (request.Texto.Trim().ToUpperInvariant(), Matricula.Normalizar(request.Texto));
        if (numero.StartsWith("P-", StringComparison.Ordinal)) return presupuestos.Where(p => p.Numero.StartsWith(numero));
        if (Matricula.Parece(placa)) return presupuestos.Where(p => p.Matricula!.StartsWith(placa));

        foreach (var palabra in Texto.Palabras(request.Texto).Select(p => " " + p).Take(6)) presupuestos = presupuestos.Where(p => p.Busqueda.Contains(palabra));
        return presupuestos;
    }
}
