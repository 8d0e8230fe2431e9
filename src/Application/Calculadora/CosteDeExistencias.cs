using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Lo que se añade a cada vehículo de unas existencias: sus importes o por qué no se han podido calcular.</summary>
internal sealed class CosteDeExistencias(IMediator mediator)
{
    public static IReadOnlyList<ColumnaDeTabla> Columnas { get; } =
    [
        new("Modelo de la tabla", 40), new("Valor fiscal", 14, "0.00"), new("Base", 14, "0.00"), new("Tipo %", 8, "0.##"), new("Impuesto", 12, "0.00"), new("Tasas", 12, "0.00"), new("Suplidos", 12, "0.00"),
        new("Honorarios", 12, "0.00"), new("IVA", 10, "0.00"), new("Total", 12, "0.00"), new("Avisos", 60), new("Error", 40),
    ];

    public async Task<object?[]> CalcularAsync(LectorDeExistencia lector, bool conMargen, CancellationToken cancellationToken)
    {
        var calculo = lector.Leer(conMargen);
        if (lector.Errores.Count > 0) return Fallo(string.Join(' ', lector.Errores));

        // Sin su fila todavía hay un precio con el que calcular: se dice lo que falta, como en la pantalla.
        var (elegido, problema) = await ElegirModelo(lector, calculo, cancellationToken);
        if (elegido is not null) calculo = calculo with { Vehiculo = calculo.Vehiculo with { FilaPrecioId = elegido.Id } };
        var (resultado, falta) = await mediator.Send(new CalcularSiSePuedeQuery(calculo), cancellationToken);
        if (resultado is not { } r) return Fallo(problema ?? string.Join(' ', falta));

        return
        [
            elegido is null ? null : $"{elegido.Marca} {elegido.Denominacion} ({elegido.Periodo})", r.Valoracion.ValorFiscal, r.Impuesto.Base, r.Impuesto.Tipo, r.Impuesto.Cuota, r.Tasas.Sum(t => t.Importe), r.Suplidos,
            r.Honorarios.Sum(h => h.Importe), r.ImpuestoIndirecto?.Importe, r.Total, string.Join(' ', r.Avisos.Select(a => a.Texto).Prepend(problema)).Trim(), null,
        ];
    }

    /// <summary>Un nombre solo vale si es de una fila: hay miles que se repiten a distinto precio. Lo que va por tramos no tiene filas.</summary>
    private async Task<(ModeloDto? Elegido, string? Problema)> ElegirModelo(LectorDeExistencia lector, CalcularTransferenciaQuery calculo, CancellationToken cancellationToken)
    {
        var v = calculo.Vehiculo;
        if (lector.Modelo.Length == 0 || v.Categoria is not { } categoria || !OrdenDePrecios.TieneFilas(categoria) || v.FilaPrecioId is not null || v.ValorManual is not null || v.ValorFiscalManual is not null) return (null, null);

        if (await mediator.Send(new ObtenerOrdenDelDiaQuery(calculo.FechaContrato!.Value), cancellationToken) is null)
            return (null, "El portal no tiene la Orden de precios en vigor ese día: ponga el precio que traía en una columna «valor».");

        var hallados = await mediator.Send(new BuscarModelosQuery
        {
            Texto = $"{lector.Marca} {lector.Modelo}",
            Seccion = categoria == CategoriaDeVehiculo.Autocaravana ? "autocaravanas" : "turismos",
            PrimeraMatriculacion = v.PrimeraMatriculacion,
            Motor = v.Motor is { } motor ? SiglasDeMotor.De(motor)[0] : null,
            Fecha = calculo.FechaContrato,
            Limite = 10,
        }, cancellationToken);
        return hallados.Elementos switch
        {
            [var unico] => (unico, null),
            [] => (null, "Ese modelo no está en la tabla de Hacienda con ese nombre: ponga su precio de tabla en una columna «valor», o su «valor fiscal»."),
            _ => (null, $"Hay {(hallados.Siguiente is null ? hallados.Elementos.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : "más de 10")} filas con ese nombre a distinto precio: elija la suya en la calculadora y ponga su precio de tabla en una columna «valor»."),
        };
    }

    private static object?[] Fallo(string error) => [.. Enumerable.Repeat<object?>(null, Columnas.Count - 1), error];
}
