using ElGestorPortal.Application.Common.Informes;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un presupuesto en papel: cuánto, por qué conceptos, hasta cuándo vale y el porqué de cada línea.</summary>
/// <param name="presupuesto">El que se pone en papel.</param>
/// <param name="conMargen">Como lo ve el cliente del colaborador.</param>
internal sealed class HojaDePresupuesto(PresupuestoDto presupuesto, bool conMargen)
{
    private readonly CalculoDto _calculo = presupuesto.Importes(conMargen);

    public Informe Componer(Membrete membrete) => new(
        membrete, "Presupuesto", presupuesto.Vehiculo.Length > 0 ? $"Transferencia de {presupuesto.Vehiculo}" : "Transferencia de un vehículo", string.Join(" · ", Numeros()), Calendario.EnDocumento(Calendario.DiaDe(presupuesto.Creado)),
        [
            new AvisoDeInforme("Total", Euros.Texto(_calculo.Total), Vigencia),
            new DatosDeInforme([.. Datos()]),
            new ApartadoDeInforme("Qué se paga"),
            new TablaDeInforme([new("Concepto", 4), new("Importe", 1, ALaDerecha: true)], [.. Lineas()], ["Total", Euros.Texto(_calculo.Total)]),
            .. Avisos(),
            new ApartadoDeInforme("Por qué estos importes"),
            .. _calculo.Traza.Select((linea, i) => new ParrafoDeInforme($"{i + 1}. {linea}")),
        ],
        "Presupuesto orientativo con los datos facilitados y las normas citadas. El impuesto y las tasas son suplidos: se pagan por cuenta del cliente y no llevan impuesto indirecto.");

    private string Vigencia => presupuesto.Autor.Length > 0
        ? $"Vale hasta el {Calendario.EnDocumento(presupuesto.ValidoHasta)}. Lo ofrece {presupuesto.Autor.TrimEnd('.')}."
        : $"Vale hasta el {Calendario.EnDocumento(presupuesto.ValidoHasta)}.";

    private IEnumerable<string> Numeros()
    {
        yield return presupuesto.Numero;
        if (presupuesto.Matricula is { } placa) yield return Matricula.Agrupar(placa);
        if (!string.IsNullOrWhiteSpace(presupuesto.RefPropia)) yield return presupuesto.RefPropia;
    }

    private IEnumerable<DatoDeInforme> Datos()
    {
        var c = presupuesto.Calculo;
        if (!string.IsNullOrWhiteSpace(presupuesto.Para)) yield return new("Para", presupuesto.Para);
        yield return new("Vive en", Domain.Calculadora.Territorios.Nombres.GetValueOrDefault(c.Territorio, c.Territorio));
        if (c.FechaContrato is { } contrato) yield return new("Fecha del contrato", Calendario.EnDocumento(contrato));
        if (c.PrecioDeclarado is { } precio) yield return new("Precio de venta", Euros.Texto(precio));
        if (c.Vehiculo.PrimeraMatriculacion is { } primera) yield return new("Primera matriculación", Calendario.EnDocumento(primera));
        if (_calculo.Valoracion.ValorFiscal is { } valor) yield return new(_calculo.Valoracion.Orientativo ? "Valor de Hacienda (orientativo)" : "Valor de Hacienda", Euros.Texto(valor));
        yield return new("Normas", string.Join(" · ", new[] { $"Orden {_calculo.Versiones.Orden}", $"reglas {_calculo.Versiones.Reglas}", $"tasas {_calculo.Versiones.Tasas}" }));
    }

    private IEnumerable<IReadOnlyList<string>> Lineas()
    {
        foreach (var linea in _calculo.Lineas()) yield return [linea.Detalle is { } detalle ? $"{linea.Concepto} ({detalle})" : linea.Concepto, Euros.Texto(linea.Importe)];
    }

    private IEnumerable<BloqueDeInforme> Avisos()
    {
        if (_calculo.Avisos.Count == 0) yield break;

        yield return new ApartadoDeInforme("Conviene saber");
        foreach (var aviso in _calculo.Avisos) yield return new ParrafoDeInforme($"• {aviso.Texto}");
    }
}
