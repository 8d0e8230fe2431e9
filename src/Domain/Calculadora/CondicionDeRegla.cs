namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Lo que una regla pide. Solo cuenta lo que no es null, y todo a la vez; <see cref="Alguna"/> es una lista de alternativas.</summary>
public sealed record CondicionDeRegla
{
    public IReadOnlyList<CategoriaDeVehiculo>? Categorias { get; init; }

    /// <summary>«Más de N años»: el contrato es posterior al aniversario.</summary>
    public int? EdadMayorQue { get; init; }

    /// <summary>«N años o más»: el mismo día del aniversario ya los tiene.</summary>
    public int? EdadDesde { get; init; }

    /// <summary>«Hasta N años».</summary>
    public int? EdadHasta { get; init; }

    public decimal? CilindradaMayorQue { get; init; }
    public decimal? CilindradaHasta { get; init; }
    public decimal? CilindradaMenorQue { get; init; }
    public decimal? PotenciaFiscalMayorQue { get; init; }
    public IReadOnlyList<DistintivoAmbiental>? Distintivos { get; init; }

    /// <summary>Base del vehículo entero.</summary>
    public decimal? BaseMenorQue { get; init; }

    public decimal? BaseDesde { get; init; }

    /// <summary>Precio medio de la Orden, sin depreciar.</summary>
    public decimal? ValorDeTablasMenorQue { get; init; }

    public bool? Historico { get; init; }
    public bool? AfectoActividad { get; init; }
    public IReadOnlyList<CondicionDeRegla>? Alguna { get; init; }

    /// <summary>Lo que falta por saber para decidir; vacío si se cumple; null si no se cumple, falte lo que falte.</summary>
    public IReadOnlyList<DatoDelVehiculo>? Mirar(HechosDelVehiculo hechos)
    {
        List<DatoDelVehiculo>? faltan = null;
        if (Categorias is { } categorias && !categorias.Contains(hechos.Categoria)) return null;
        if (Historico is { } historico && historico != hechos.Historico) return null;
        if (AfectoActividad is { } afecto && afecto != hechos.AfectoActividad) return null;
        if (BaseMenorQue is { } menor && !(hechos.Base < menor) || BaseDesde is { } desde && !(hechos.Base >= desde)) return null;
        if (!Edad(hechos.Antiguedad, ref faltan) || !Cilindrada(hechos.Cilindrada, ref faltan)) return null;
        if (PotenciaFiscalMayorQue is { } cvf && !Dato(hechos.PotenciaFiscal, p => p > cvf, DatoDelVehiculo.PotenciaFiscal, ref faltan)) return null;
        if (Distintivos is { } distintivos && !Dato(hechos.Distintivo, distintivos.Contains, DatoDelVehiculo.Distintivo, ref faltan)) return null;
        if (ValorDeTablasMenorQue is { } tablas && !Dato(hechos.PrecioMedio, v => v < tablas, DatoDelVehiculo.ValorDeTablas, ref faltan)) return null;
        if (Alguna is { } alternativas && !UnaDe(alternativas, hechos, ref faltan)) return null;
        return faltan ?? [];
    }

    private bool Edad(Antiguedad? antiguedad, ref List<DatoDelVehiculo>? faltan) =>
        EdadMayorQue is null && EdadDesde is null && EdadHasta is null || Dato(
            antiguedad,
            a => (EdadMayorQue is not { } mas || a.PasaDe(mas)) && (EdadDesde is not { } desde || a.Cumple(desde)) && (EdadHasta is not { } hasta || !a.PasaDe(hasta)),
            DatoDelVehiculo.Antiguedad, ref faltan);

    private bool Cilindrada(decimal? cilindrada, ref List<DatoDelVehiculo>? faltan) =>
        CilindradaMayorQue is null && CilindradaHasta is null && CilindradaMenorQue is null || Dato(
            cilindrada,
            c => (CilindradaMayorQue is not { } mas || c > mas) && (CilindradaHasta is not { } hasta || c <= hasta) && (CilindradaMenorQue is not { } menos || c < menos),
            DatoDelVehiculo.Cilindrada, ref faltan);

    /// <summary>Un dato que no se tiene no descarta la regla, pero tampoco la cumple.</summary>
    private static bool Dato<T>(T? valor, Func<T, bool> cumple, DatoDelVehiculo dato, ref List<DatoDelVehiculo>? faltan) where T : struct
    {
        if (valor is { } v) return cumple(v);
        (faltan ??= []).Add(dato);
        return true;
    }

    private static bool UnaDe(IReadOnlyList<CondicionDeRegla> alternativas, HechosDelVehiculo hechos, ref List<DatoDelVehiculo>? faltan)
    {
        List<DatoDelVehiculo>? dudas = null;
        foreach (var alternativa in alternativas)
        {
            if (alternativa.Mirar(hechos) is not { } faltaEnEsta) continue;
            if (faltaEnEsta.Count == 0) return true;
            dudas = [.. dudas ?? [], .. faltaEnEsta];
        }

        if (dudas is null) return false;
        (faltan ??= []).AddRange(dudas.Distinct());
        return true;
    }
}

/// <summary>Un dato que una regla pide y puede faltar.</summary>
public enum DatoDelVehiculo
{
    Antiguedad,
    Cilindrada,
    PotenciaFiscal,
    Distintivo,
    ValorDeTablas,
}

/// <summary>Lo que se sabe del vehículo entero cuando se busca su regla. null: no se sabe.</summary>
public sealed record HechosDelVehiculo(CategoriaDeVehiculo Categoria, Antiguedad? Antiguedad, decimal? Cilindrada, decimal? PotenciaFiscal, DistintivoAmbiental? Distintivo, decimal? Base, decimal? PrecioMedio, bool Historico, bool AfectoActividad);
