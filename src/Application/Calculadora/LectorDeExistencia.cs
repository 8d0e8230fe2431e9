using System.Globalization;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un vehículo de las existencias, de sus celdas a lo que se calcula. Lo que no se entiende se dice; nada se supone.</summary>
internal sealed class LectorDeExistencia(ColumnasDeExistencias columnas, FilaDeTabla fila, string? territorio, DateOnly contrato)
{
    private static readonly string[] Fechas = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "yyyy-MM-dd HH:mm"];

    private static readonly Dictionary<string, TipoDeMotor> Motores = new()
    {
        ["gasolina"] = TipoDeMotor.Gasolina, ["diesel"] = TipoDeMotor.Diesel, ["gasoil"] = TipoDeMotor.Diesel, ["gasoleo"] = TipoDeMotor.Diesel, ["hibrido"] = TipoDeMotor.Hibrido,
        ["hibridoenchufable"] = TipoDeMotor.HibridoEnchufable, ["electrico"] = TipoDeMotor.Electrico, ["gas"] = TipoDeMotor.Gas, ["glp"] = TipoDeMotor.Gas, ["gnc"] = TipoDeMotor.Gas,
    };

    private readonly List<string> _errores = [];

    public IReadOnlyList<string> Errores => _errores;

    public string Marca => columnas.Leer(fila, "marca");

    public string Modelo => columnas.Leer(fila, "modelo");

    public CalcularTransferenciaQuery Leer(bool conMargen) => new()
    {
        Territorio = Territorio(),
        FechaContrato = Fecha("contrato", "La fecha del contrato") ?? contrato,
        PrecioDeclarado = Cifra("precio", "El precio"),
        ConMargen = conMargen,
        Vehiculo = new()
        {
            Categoria = Elegir<CategoriaDeVehiculo>("categoria", "El tipo de vehículo", CategoriaDeVehiculo.Turismo),
            FilaPrecioId = Guid.TryParse(columnas.Leer(fila, "fila"), out var id) ? id : null,
            ValorManual = Cifra("valor", "El valor"),
            ValorFiscalManual = Cifra("valorFiscal", "El valor fiscal"),
            PrimeraMatriculacion = Fecha("primera", "La primera matriculación"),
            Motor = Motor(),
            Cilindrada = Cifra("cilindrada", "La cilindrada"),
            Cilindros = (int?)Cifra("cilindros", "El número de cilindros"),
            PotenciaFiscal = Cifra("cvf", "La potencia fiscal"),
            PotenciaKw = Cifra("kw", "La potencia"),
            Distintivo = Distintivo(),
        },
    };

    private string Territorio()
    {
        var texto = Texto.Plegar(columnas.Leer(fila, "territorio"));
        if (texto.Length == 0) return territorio ?? "";

        var hallados = Territorios.Nombres.Where(t => Texto.Plegar(t.Key) == texto || Texto.Plegar(t.Value).Contains(texto, StringComparison.Ordinal)).Select(t => t.Key).ToList();
        if (hallados.Count != 1) _errores.Add($"No se reconoce el territorio «{columnas.Leer(fila, "territorio")}».");
        return hallados is [var unico] ? unico : "";
    }

    private decimal? Cifra(string columna, string que)
    {
        var texto = columnas.Leer(fila, columna);
        if (texto.Length == 0) return null;
        if (ImporteEnEspanol.Leer(texto) is { } cifra) return cifra;

        _errores.Add($"{que} «{texto}» no es una cantidad.");
        return null;
    }

    private DateOnly? Fecha(string columna, string que)
    {
        var texto = columnas.Leer(fila, columna);
        if (texto.Length == 0) return null;
        if (DateOnly.TryParseExact(texto, Fechas, CultureInfo.InvariantCulture, DateTimeStyles.None, out var fecha)) return fecha;

        _errores.Add($"{que} «{texto}» no es una fecha. Escríbala como 15/03/2019.");
        return null;
    }

    private TipoDeMotor? Motor()
    {
        var texto = columnas.Leer(fila, "motor");
        if (texto.Length == 0) return null;
        if (Motores.TryGetValue(string.Concat(Texto.Palabras(texto)), out var motor)) return motor;
        if (SiglasDeMotor.Leer(texto) is { } siglas) return siglas;

        _errores.Add($"No se reconoce el motor «{texto}».");
        return null;
    }

    private DistintivoAmbiental? Distintivo()
    {
        var texto = columnas.Leer(fila, "distintivo").ToUpperInvariant();
        return texto == "0" ? DistintivoAmbiental.Cero : Elegir<DistintivoAmbiental>("distintivo", "El distintivo", null);
    }

    private T? Elegir<T>(string columna, string que, T? sinDecirlo) where T : struct, Enum
    {
        var texto = string.Concat(Texto.Palabras(columnas.Leer(fila, columna)));
        if (texto.Length == 0) return sinDecirlo;
        if (texto.All(char.IsLetter) && Enum.TryParse<T>(texto, ignoreCase: true, out var valor)) return valor;

        _errores.Add($"{que} «{columnas.Leer(fila, columna)}» no se reconoce.");
        return null;
    }
}
