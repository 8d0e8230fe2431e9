using ElGestorPortal.Domain.Calculadora;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Calcula lo que cuesta transmitir un vehículo usado. Hacen falta el territorio, la fecha del contrato y la categoría; lo demás, si se sabe.</summary>
[Requiere(Permiso.Calcular)]
public sealed record CalcularTransferenciaQuery : IQuery<CalculoDto>
{
    /// <summary>Donde reside quien compra: <c>ES-MD</c>.</summary>
    public string Territorio { get; init; } = "";

    public DateOnly? FechaContrato { get; init; }

    /// <summary>El día en que se presenta en Tráfico: hoy, si no se dice.</summary>
    public DateOnly? FechaPresentacion { get; init; }

    /// <summary>Precio de la parte que se transmite.</summary>
    public decimal? PrecioDeclarado { get; init; }

    public VehiculoDelCalculo Vehiculo { get; init; } = new();
    public AdquirenteDelCalculo? Adquirente { get; init; }
    public bool VendedorProfesionalConFactura { get; init; }
    public bool CompraventaParaReventa { get; init; }

    /// <summary>Lo que se encarga: <c>transferencia</c>, si no se dice.</summary>
    public IReadOnlyList<string>? Conceptos { get; init; }

    /// <summary>Cuántas operaciones se encargan a la vez: la tarifa puede bajar con el volumen.</summary>
    public int? Operaciones { get; init; }

    /// <summary>Con el margen del colaborador sumado a los honorarios, como lo ve su cliente.</summary>
    public bool ConMargen { get; init; }
}

/// <summary>El vehículo, con lo que se sepa de él. El valor sale del primero que se dé: valor fiscal, fila, valor manual o tramo.</summary>
public sealed record VehiculoDelCalculo
{
    public CategoriaDeVehiculo? Categoria { get; init; }

    /// <summary>Fila de la Orden de precios en vigor.</summary>
    public Guid? FilaPrecioId { get; init; }

    /// <summary>Precio como los de la tabla: se deprecia.</summary>
    public decimal? ValorManual { get; init; }

    /// <summary>Valor final, sin depreciar: históricos y modelos que no están en la tabla.</summary>
    public decimal? ValorFiscalManual { get; init; }

    public DateOnly? PrimeraMatriculacion { get; init; }
    public TipoDeMotor? Motor { get; init; }
    public decimal? Cilindrada { get; init; }
    public int? Cilindros { get; init; }

    /// <summary>La de la ficha técnica.</summary>
    public decimal? PotenciaFiscal { get; init; }

    public decimal? PotenciaKw { get; init; }
    public DistintivoAmbiental? Distintivo { get; init; }
    public bool Historico { get; init; }

    /// <summary>Taxi, autoescuela o alquiler sin conductor, en exclusiva y más de seis meses.</summary>
    public bool UsoEspecial { get; init; }

    public bool AfectoActividad { get; init; }
}

/// <summary>Quien compra.</summary>
/// <param name="ResidenteEnTerritorio">Cuenta en Ceuta y Melilla.</param>
/// <param name="Porcentaje">Parte que compra, en %: 100, si no se dice.</param>
public sealed record AdquirenteDelCalculo(bool ResidenteEnTerritorio = false, decimal? Porcentaje = null);

internal sealed class CalcularTransferenciaValidator : AbstractValidator<CalcularTransferenciaQuery>
{
    private const decimal Maximo = 100_000_000;

    public CalcularTransferenciaValidator()
    {
        RuleFor(c => c.Territorio).Must(t => Territorios.Existe(t)).WithMessage("Diga la comunidad o el territorio de quien compra.");
        RuleFor(c => c.FechaContrato).NotNull().WithMessage("Diga la fecha del contrato.");
        RuleFor(c => c.FechaContrato).InclusiveBetween(new DateOnly(1980, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Revise la fecha del contrato.");
        RuleFor(c => c.PrecioDeclarado).InclusiveBetween(0, Maximo).WithMessage("Revise el precio.");
        RuleFor(c => c.Adquirente!.Porcentaje).GreaterThan(0).LessThanOrEqualTo(100).WithMessage("La parte que se compra va de más de 0 a 100 %.").When(c => c.Adquirente is not null);
        RuleFor(c => c.Operaciones).InclusiveBetween(1, 100_000).WithMessage("Revise el número de operaciones.");
        RuleFor(c => c.Conceptos).Must(c => c is null || c.Count <= 20 && c.All(x => x is { Length: > 0 and <= 40 })).WithMessage("Revise los conceptos.");
        RuleFor(c => c.Vehiculo).NotNull().WithMessage("Diga de qué vehículo se trata.");
        When(c => c.Vehiculo is not null, () =>
        {
            RuleFor(c => c.Vehiculo.Categoria).NotNull().WithMessage("Diga la categoría del vehículo.").IsInEnum();
            RuleFor(c => c.Vehiculo.Motor).IsInEnum();
            RuleFor(c => c.Vehiculo.Distintivo).IsInEnum();
            RuleFor(c => c.Vehiculo.ValorManual).GreaterThan(0).LessThanOrEqualTo(Maximo).WithMessage("Revise el valor.");
            RuleFor(c => c.Vehiculo.ValorFiscalManual).GreaterThan(0).LessThanOrEqualTo(Maximo).WithMessage("Revise el valor.");
            RuleFor(c => c.Vehiculo.Cilindrada).GreaterThan(0).LessThanOrEqualTo(100_000).WithMessage("Revise la cilindrada.");
            RuleFor(c => c.Vehiculo.Cilindros).InclusiveBetween(1, 32).WithMessage("Revise el número de cilindros.");
            RuleFor(c => c.Vehiculo.PotenciaFiscal).GreaterThan(0).LessThanOrEqualTo(10_000).WithMessage("Revise la potencia fiscal.");
            RuleFor(c => c.Vehiculo.PotenciaKw).GreaterThan(0).LessThanOrEqualTo(10_000).WithMessage("Revise la potencia.");
            RuleFor(c => c.Vehiculo.PrimeraMatriculacion).Must((c, p) => p is null || p <= c.FechaContrato && p.Value.Year >= 1886)
                .WithMessage("La primera matriculación no puede ser posterior al contrato.");
        });
    }
}

internal sealed class CalcularTransferenciaHandler(IPortalDb db, NormasEnVigor normas, TarifasVigentes tarifas, TimeProvider reloj, IOptions<OpcionesDeCalculadora> opciones)
    : IRequestHandler<CalcularTransferenciaQuery, CalculoDto>
{
    public async Task<CalculoDto> Handle(CalcularTransferenciaQuery request, CancellationToken cancellationToken)
    {
        var hoy = reloj.Hoy();
        var (contrato, presentacion) = (request.FechaContrato!.Value, request.FechaPresentacion ?? hoy);
        var vigentes = await normas.ElegirAsync(contrato, presentacion, cancellationToken);
        var fila = request.Vehiculo.FilaPrecioId is { } id ? await Fila(id, vigentes.Orden, contrato, cancellationToken) : null;
        var datos = new DatosDelCalculo(request.Territorio, contrato, presentacion, Vehiculo(request.Vehiculo, fila))
        {
            PrecioDeclarado = request.PrecioDeclarado,
            AdquirenteResidente = request.Adquirente?.ResidenteEnTerritorio ?? false,
            Porcentaje = request.Adquirente?.Porcentaje ?? 100,
            VendedorProfesionalConFactura = request.VendedorProfesionalConFactura,
            CompraventaParaReventa = request.CompraventaParaReventa,
            Conceptos = request.Conceptos ?? [ConceptoDeTarifa.Transferencia],
            Lectura = opciones.Value.Aniversario,
        };

        var honorarios = await tarifas.CalcularAsync(datos.Conceptos, request.Operaciones ?? 1, request.ConMargen, hoy, cancellationToken);
        try
        {
            return CalculoDto.De(vigentes, CalculoDeTransferencia.Calcular(datos, vigentes), honorarios);
        }
        catch (FaltanDatosException e)
        {
            throw new ContenidoRechazadoException("faltan-datos", e.Message);
        }
    }

    /// <summary>La fila se elige en la Orden en vigor: la de otra tendría otro precio.</summary>
    private async Task<FilaElegida> Fila(Guid id, Versionada<OrdenDePrecios> orden, DateOnly contrato, CancellationToken cancellationToken)
    {
        if (orden.Desde > contrato)
            throw new ContenidoRechazadoException("fila-de-otra-orden", $"El portal no tiene la Orden de precios en vigor el {Calendario.EnDocumento(contrato)}: ese modelo es de otra. Ponga a mano el precio que traía aquella.");

        var fila = await db.FilasDePrecio.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        return fila?.VersionId == orden.Id
            ? fila.Elegida()
            : throw new ContenidoRechazadoException("fila-de-otra-orden", $"Ese modelo no es de la Orden de precios en vigor el día del contrato ({orden.Clave}). Vuelva a elegirlo.");
    }

    private static VehiculoQueSeTransmite Vehiculo(VehiculoDelCalculo v, FilaElegida? fila) => new(v.Categoria!.Value)
    {
        Fila = fila, ValorManual = v.ValorManual, ValorFiscalManual = v.ValorFiscalManual, PrimeraMatriculacion = v.PrimeraMatriculacion, Motor = v.Motor, Cilindrada = v.Cilindrada,
        Cilindros = v.Cilindros, PotenciaFiscal = v.PotenciaFiscal, PotenciaKw = v.PotenciaKw, Distintivo = v.Distintivo, Historico = v.Historico, UsoEspecial = v.UsoEspecial,
        AfectoActividad = v.AfectoActividad,
    };
}
