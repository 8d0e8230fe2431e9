namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Lo que una Orden de precios fija además de sus filas: los tramos de motos, quads y buggies. Todos valen el primer año.</summary>
/// <param name="Norma">La Orden y su anexo.</param>
public sealed record OrdenDePrecios(string Norma)
{
    /// <summary>Identificador en el BOE.</summary>
    public string? Boe { get; init; }

    /// <summary>Las filas son una muestra de la Orden, no la Orden entera.</summary>
    public bool EsMuestra { get; init; }

    public IReadOnlyList<TramoDePrecio> Motocicletas { get; init; } = [];

    /// <summary>Por kilovatios; las demás, por centímetros cúbicos.</summary>
    public IReadOnlyList<TramoDePrecio> MotocicletasElectricas { get; init; } = [];

    public IReadOnlyList<TramoDePrecio> Quads { get; init; } = [];
    public IReadOnlyList<TramoDePrecio> Buggies { get; init; } = [];

    /// <summary>Los que no se pudieron leer de ella y son los de la anterior.</summary>
    public IReadOnlyList<ClaseDeTramo> Heredados { get; init; } = [];

    public bool EsHeredado(CategoriaDeVehiculo categoria, TipoDeMotor? motor) => Clase(categoria, motor) is { } clase && Heredados.Contains(clase);

    /// <summary>Las demás no se buscan por modelo: van por tramos o a mano.</summary>
    public static bool TieneFilas(CategoriaDeVehiculo categoria) =>
        categoria is CategoriaDeVehiculo.Turismo or CategoriaDeVehiculo.Todoterreno or CategoriaDeVehiculo.Autocaravana or CategoriaDeVehiculo.Mixto or CategoriaDeVehiculo.ComercialLigero;

    /// <summary>El tramo que corresponde; null si la categoría no va por tramos o falta el dato que lo elige.</summary>
    public TramoDePrecio? Tramo(CategoriaDeVehiculo categoria, TipoDeMotor? motor, decimal? cilindrada, decimal? kilovatios) => Clase(categoria, motor) switch
    {
        ClaseDeTramo.MotocicletasElectricas => Elegir(MotocicletasElectricas, kilovatios),
        ClaseDeTramo.Motocicletas => Elegir(Motocicletas, cilindrada),
        ClaseDeTramo.Quads => Elegir(Quads, cilindrada),
        ClaseDeTramo.Buggies => Elegir(Buggies, cilindrada),
        _ => null,
    };

    private static ClaseDeTramo? Clase(CategoriaDeVehiculo categoria, TipoDeMotor? motor) => categoria switch
    {
        CategoriaDeVehiculo.Motocicleta or CategoriaDeVehiculo.Ciclomotor => motor == TipoDeMotor.Electrico ? ClaseDeTramo.MotocicletasElectricas : ClaseDeTramo.Motocicletas,
        CategoriaDeVehiculo.Quad when motor != TipoDeMotor.Electrico => ClaseDeTramo.Quads,
        CategoriaDeVehiculo.Buggy when motor != TipoDeMotor.Electrico => ClaseDeTramo.Buggies,
        _ => null,
    };

    private static TramoDePrecio? Elegir(IReadOnlyList<TramoDePrecio> tramos, decimal? medida) =>
        medida is { } m ? tramos.FirstOrDefault(t => m > t.Mas && (t.Hasta is not { } hasta || m <= hasta)) : null;
}

/// <summary>Lo que se valora por tramos.</summary>
public enum ClaseDeTramo
{
    Motocicletas,

    /// <summary>Por kilovatios.</summary>
    MotocicletasElectricas,

    Quads,
    Buggies,
}

/// <summary>Un tramo: más de <paramref name="Mas"/> y hasta <paramref name="Hasta"/>.</summary>
public sealed record TramoDePrecio(decimal Mas, decimal? Hasta, string Texto, decimal Valor);

/// <summary>Anexo IV: qué queda del precio según los años.</summary>
public sealed record TablaDeDepreciacion(string Norma, IReadOnlyList<TramoDeEdad> General, IReadOnlyList<TramoDeEdad> Autocaravanas)
{
    /// <summary>El tramo que toca. Las autocaravanas tienen su columna; aplicarles la general es el error clásico.</summary>
    public TramoDeEdad Tramo(CategoriaDeVehiculo categoria, Antiguedad antiguedad) =>
        (categoria == CategoriaDeVehiculo.Autocaravana ? Autocaravanas : General).First(t => t.Hasta is not { } hasta || !antiguedad.PasaDe(hasta));
}

/// <summary>«Hasta N años», o lo que pase del último.</summary>
public sealed record TramoDeEdad(int? Hasta, decimal Porcentaje);

/// <summary>Las reglas de los territorios, tal como rigen en una versión.</summary>
/// <param name="FactorUsoEspecial">Taxi, autoescuela o alquiler sin conductor, en exclusiva más de seis meses: 0,70.</param>
/// <param name="Territorios">Los 21.</param>
public sealed record ReglasDelImpuesto(decimal FactorUsoEspecial, IReadOnlyList<NormaDeTerritorio> Territorios)
{
    public NormaDeTerritorio? Territorio(string id) => Territorios.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Tasas de Tráfico.</summary>
public sealed record TasasDeTrafico(string Norma, IReadOnlyList<TasaDeTrafico> Tasas)
{
    /// <summary>La que devenga un concepto; null si no devenga ninguna.</summary>
    public TasaDeTrafico? Para(string concepto, CategoriaDeVehiculo categoria) =>
        Tasas.FirstOrDefault(t => t.Para?.Contains(concepto) == true && t.Categorias?.Contains(categoria) != false);
}

/// <summary>Una tasa.</summary>
/// <param name="Codigo">Código de la DGT: 1.5.</param>
/// <param name="Concepto">Como se lee.</param>
/// <param name="Importe">En euros.</param>
/// <param name="Confianza">Hasta dónde está comprobado.</param>
/// <param name="Para">Conceptos que la devengan.</param>
/// <param name="Categorias">Solo estas; sin ellas, cualquiera. Lo particular va antes que lo general.</param>
public sealed record TasaDeTrafico(string Codigo, string Concepto, decimal Importe, string Confianza, IReadOnlyList<string>? Para = null, IReadOnlyList<CategoriaDeVehiculo>? Categorias = null);
