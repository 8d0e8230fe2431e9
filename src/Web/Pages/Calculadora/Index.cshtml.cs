using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace ElGestorPortal.Web.Pages.Calculadora;

/// <summary>La calculadora: lo escrito está en la dirección y el resultado sale al lado. Con htmx, a cada cambio; sin él, con su botón.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : PageModel, IPreparable
{
    private const int MaximoAComparar = 3;
    private const int ModelosQueSeVen = 12;

    [BindProperty(SupportsGet = true)]
    public EntradaDeCalculadora Entrada { get; set; } = new();

    /// <summary>Otros vehículos con los que se compara, cada uno como su dirección.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Otro { get; set; } = [];

    [BindProperty]
    public string? Clave { get; set; }

    public IReadOnlyList<TerritorioDto> Territorios { get; private set; } = [];

    public IReadOnlyList<MarcaDto> Marcas { get; private set; } = [];

    /// <summary>Los modelos hallados; null si no se busca.</summary>
    public Pagina<ModeloDto>? Modelos { get; private set; }

    public ModeloDto? Elegido { get; private set; }

    /// <summary>La Orden de precios del día del contrato; null si el portal no la tiene.</summary>
    public OrdenDelDiaDto? Orden { get; private set; }

    public TanteoDto Tanteo { get; private set; } = new(null, []);

    /// <summary>Lo que sugiere la matrícula, mientras no se diga la fecha.</summary>
    public DateOnly? Sugerida { get; private set; }

    public IReadOnlyList<VehiculoComparado> Comparados { get; private set; } = [];

    public bool PuedePedir => !usuario.Identidad.EsInterno && usuario.Tiene(Permiso.CrearSolicitudes);

    public bool PuedeTenerMargen => usuario.Identidad.Calidades.HasFlag(Calidad.Colaborador);

    public bool CabeOtro => Otro.Count < MaximoAComparar - 1;

    /// <summary>Lo mismo para otro vehículo: conserva la operación y guarda este para compararlo.</summary>
    public string DireccionParaOtro => Direccion(new() { Territorio = Entrada.Territorio, Contrato = Entrada.Contrato, Conceptos = Entrada.Conceptos, Residente = Entrada.Residente, Factura = Entrada.Factura }, [.. Otro, Entrada.EnDireccion()]);

    public Task OnGetAsync() => PrepararAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => LocalRedirect($"/calculadora/presupuestos/{await GuardarAsync(cancellationToken)}?guardado=true");

    public async Task<IActionResult> OnPostSolicitarAsync(CancellationToken cancellationToken)
    {
        var solicitud = await mediator.Send(new SolicitarPresupuestoCommand(await GuardarAsync(cancellationToken)), cancellationToken);
        return LocalRedirect($"/solicitudes/{solicitud}/rellenar?paso=personas");
    }

    public async Task PrepararAsync()
    {
        var (fin, hoy) = (HttpContext.RequestAborted, reloj.Hoy());
        Clave ??= Guid.CreateVersion7().ToString("N");
        Entrada.Completar(hoy);
        Sugerida = Entrada.Primera is null ? SerieDeMatricula.Estimar(Entrada.Matricula, hoy) : null;
        Territorios = (await mediator.Send(new ListarTerritoriosQuery(), fin)).Elementos;
        if (Entrada.TieneModelos) await BuscarModelosAsync(fin);
        Tanteo = await CalcularAsync(Entrada, fin);
        Otro = [.. Otro.Where(o => o is { Length: > 0 and < 2_000 }).Take(MaximoAComparar - 1)];
        if (Otro.Count > 0) Comparados = await CompararAsync(hoy, fin);
    }

    private async Task BuscarModelosAsync(CancellationToken cancellationToken)
    {
        Orden = await mediator.Send(new ObtenerOrdenDelDiaQuery(Entrada.Contrato!.Value), cancellationToken);
        if (Orden is null) return;

        Marcas = (await mediator.Send(new ListarMarcasQuery(Entrada.Seccion, Entrada.Contrato), cancellationToken)).Elementos;
        Elegido = Entrada.Fila is { } fila ? await mediator.Send(new ObtenerModeloQuery(fila), cancellationToken) : null;
        if (Entrada.BuscaModelos)
            Modelos = await mediator.Send(new BuscarModelosQuery { Marca = Entrada.Marca, Texto = Entrada.Modelo, PrimeraMatriculacion = Entrada.Primera, Motor = Entrada.Motor, Seccion = Entrada.Seccion, Fecha = Entrada.Contrato, Limite = ModelosQueSeVen }, cancellationToken);
    }

    private async Task<TanteoDto> CalcularAsync(EntradaDeCalculadora entrada, CancellationToken cancellationToken)
    {
        string[] incomprensibles = [.. entrada.Incomprensibles()];
        return incomprensibles.Length > 0 ? new(null, incomprensibles) : await mediator.Send(new CalcularSiSePuedeQuery(entrada.ACalculo()), cancellationToken);
    }

    private async Task<IReadOnlyList<VehiculoComparado>> CompararAsync(DateOnly hoy, CancellationToken cancellationToken)
    {
        var comparados = new List<VehiculoComparado>();
        foreach (var (i, consulta) in Otro.Index())
        {
            var entrada = EntradaDeCalculadora.Leer(QueryHelpers.ParseQuery(consulta));
            entrada.Completar(hoy);
            var fila = entrada.Fila is { } id ? await mediator.Send(new ObtenerModeloQuery(id), cancellationToken) : null;
            comparados.Add(new(entrada, fila, await CalcularAsync(entrada, cancellationToken), Direccion(entrada, [.. Otro.Where((_, j) => j != i), Entrada.EnDireccion()]), Direccion(Entrada, Otro.Where((_, j) => j != i))));
        }

        comparados.Add(new(Entrada, Elegido, Tanteo, null, Otro is [.. var demas, var ultimo] ? Direccion(EntradaDeCalculadora.Leer(QueryHelpers.ParseQuery(ultimo)), demas) : null));
        return comparados;
    }

    private async Task<Guid> GuardarAsync(CancellationToken cancellationToken)
    {
        Entrada.Completar(reloj.Hoy());
        var fila = Entrada.Fila is { } id ? await mediator.Send(new ObtenerModeloQuery(id), cancellationToken) : null;
        return await mediator.Send(new GuardarPresupuestoCommand(Entrada.ACalculo(), Entrada.ADatos(fila)) { ClaveDeIdempotencia = Clave }, cancellationToken);
    }

    private static string Direccion(EntradaDeCalculadora entrada, IEnumerable<string> otros) =>
        QueryHelpers.AddQueryString("/calculadora", entrada.Pares().Concat(otros.Select(o => KeyValuePair.Create("Otro", o))).Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value)));
}

/// <summary>Un vehículo de la comparación.</summary>
/// <param name="Entrada">Lo que se escribió de él.</param>
/// <param name="Fila">Su fila de la tabla.</param>
/// <param name="Tanteo">Lo que sale.</param>
/// <param name="Abrir">Dirección que vuelve a él; null si es el que se está mirando.</param>
/// <param name="Quitar">Dirección que lo quita.</param>
public sealed record VehiculoComparado(EntradaDeCalculadora Entrada, ModeloDto? Fila, TanteoDto Tanteo, string? Abrir, string? Quitar)
{
    public string Nombre => Fila is { } f ? $"{f.Marca} {f.Denominacion}" : Texto.Unir(Entrada.Marca, Entrada.Modelo) is { Length: > 0 } nombre ? nombre : AspectoDeCalculo.Nombre(Entrada.Categoria!.Value);
}
