using System.Globalization;
using System.Reflection;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace ElGestorPortal.Web.Pages.Calculadora;

/// <summary>Lo que se escribe en la calculadora, tal como se escribe. Cabe en una dirección, así que se guarda, se comparte y se compara.</summary>
public sealed class EntradaDeCalculadora
{
    private static readonly PropertyInfo[] Campos = [.. typeof(EntradaDeCalculadora).GetProperties().Where(p => p.CanWrite)];

    public string? Matricula { get; set; }
    public CategoriaDeVehiculo? Categoria { get; set; }
    public string? Marca { get; set; }

    /// <summary>Lo que se teclea para encontrar el modelo.</summary>
    public string? Modelo { get; set; }

    /// <summary>La fila elegida de la tabla de Hacienda.</summary>
    public Guid? Fila { get; set; }

    public DateOnly? Primera { get; set; }

    /// <summary>Da por buena la fecha que sugiere la matrícula.</summary>
    public bool Estimada { get; set; }

    public string? Motor { get; set; }
    public string? Cilindrada { get; set; }
    public string? Cilindros { get; set; }
    public string? Cvf { get; set; }
    public string? Kw { get; set; }
    public string? Distintivo { get; set; }
    public string? Valor { get; set; }
    public string? ValorFiscal { get; set; }
    public bool Historico { get; set; }
    public bool UsoEspecial { get; set; }
    public bool Actividad { get; set; }
    public string? Territorio { get; set; }
    public DateOnly? Contrato { get; set; }
    public DateOnly? Presentacion { get; set; }
    public string? Precio { get; set; }
    public string? Porcentaje { get; set; }
    public bool Residente { get; set; }
    public bool Factura { get; set; }
    public bool Reventa { get; set; }

    /// <summary>Lo que se encarga; si no se dice nada, la transferencia.</summary>
    public IReadOnlyList<string> Conceptos { get; set; } = [];

    public string? Para { get; set; }
    public string? RefPropia { get; set; }

    /// <summary>Se busca en la tabla; a los demás se les pone precio por su cilindrada o a mano.</summary>
    public bool TieneModelos => Categoria is { } categoria && OrdenDePrecios.TieneFilas(categoria);

    public string Seccion => Categoria == CategoriaDeVehiculo.Autocaravana ? "autocaravanas" : "turismos";

    public bool BuscaModelos => TieneModelos && (!string.IsNullOrWhiteSpace(Modelo) || !string.IsNullOrWhiteSpace(Marca));

    public void Completar(DateOnly hoy)
    {
        Categoria ??= CategoriaDeVehiculo.Turismo;
        Contrato ??= hoy;
        if (Conceptos.Count == 0) Conceptos = [ConceptoDeTarifa.Transferencia];
        if (Estimada) Primera ??= SerieDeMatricula.Estimar(Matricula, hoy);
        if (!TieneModelos) Fila = null;
    }

    public CalcularTransferenciaQuery ACalculo() => new()
    {
        Territorio = Territorio ?? "",
        FechaContrato = Contrato,
        FechaPresentacion = Presentacion,
        PrecioDeclarado = ImporteEnEspanol.Leer(Precio),
        Adquirente = new(Residente, ImporteEnEspanol.Leer(Porcentaje)),
        VendedorProfesionalConFactura = Factura,
        CompraventaParaReventa = Reventa,
        Conceptos = Conceptos,
        Vehiculo = new()
        {
            Categoria = Categoria,
            FilaPrecioId = Fila,
            ValorManual = ImporteEnEspanol.Leer(Valor),
            ValorFiscalManual = ImporteEnEspanol.Leer(ValorFiscal),
            PrimeraMatriculacion = Primera,
            Motor = string.IsNullOrEmpty(Motor) ? null : SiglasDeMotor.Leer(Motor),
            Cilindrada = ImporteEnEspanol.Leer(Cilindrada),
            Cilindros = (int?)ImporteEnEspanol.Leer(Cilindros),
            PotenciaFiscal = ImporteEnEspanol.Leer(Cvf),
            PotenciaKw = ImporteEnEspanol.Leer(Kw),
            Distintivo = Distintivo switch { "0" => DistintivoAmbiental.Cero, "ECO" => DistintivoAmbiental.Eco, "C" => DistintivoAmbiental.C, "B" => DistintivoAmbiental.B, "SIN" => DistintivoAmbiental.Sin, _ => null },
            Historico = Historico,
            UsoEspecial = UsoEspecial,
            AfectoActividad = Actividad,
        },
    };

    /// <summary>Lo escrito que no es una cantidad.</summary>
    public IEnumerable<string> Incomprensibles() =>
        new (string Que, string? Texto)[] { ("El precio", Precio), ("La cilindrada", Cilindrada), ("El número de cilindros", Cilindros), ("La potencia fiscal", Cvf), ("La potencia en kW", Kw), ("El precio de tabla", Valor), ("El valor fiscal", ValorFiscal), ("La parte que se compra", Porcentaje) }
            .Where(c => !string.IsNullOrWhiteSpace(c.Texto) && ImporteEnEspanol.Leer(c.Texto) is not (>= 0 and < 1_000_000_000)).Select(c => $"{c.Que} no se entiende: escriba una cantidad, como 8.600,50.");

    public DatosDelPresupuesto ADatos(ModeloDto? fila) => new()
    {
        Vehiculo = fila is null ? Texto.Unir(Marca, Modelo) : $"{fila.Marca} {fila.Denominacion}",
        Matricula = Matricula,
        Marca = fila?.Marca ?? Marca,
        Modelo = fila?.Denominacion ?? Modelo,
        Para = Para,
        RefPropia = RefPropia,
    };

    /// <summary>Nombre y valor de cada campo que dice algo, para una dirección o un formulario.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pares()
    {
        foreach (var campo in Campos)
        {
            if (campo.GetValue(this) is IReadOnlyList<string> varios) foreach (var uno in varios) yield return new(campo.Name, uno);
            else if (EnTexto(campo.GetValue(this)) is { Length: > 0 } texto) yield return new(campo.Name, texto);
        }
    }

    public string EnDireccion() => new QueryBuilder(Pares()).ToQueryString().Value!;

    public static EntradaDeCalculadora Leer(IReadOnlyDictionary<string, StringValues> pares)
    {
        var entrada = new EntradaDeCalculadora();
        foreach (var campo in Campos)
            if (pares.TryGetValue(campo.Name, out var valores) && valores[0] is { Length: > 0 } && Leer(campo.PropertyType, valores) is { } valor) campo.SetValue(entrada, valor);

        return entrada;
    }

    private static object? Leer(Type tipo, StringValues valores) => (Nullable.GetUnderlyingType(tipo) ?? tipo) switch
    {
        var t when t == typeof(string) => valores[0],
        var t when t == typeof(bool) => valores[0] == "true",
        var t when t == typeof(Guid) => Guid.TryParse(valores[0], out var id) ? id : null,
        var t when t == typeof(DateOnly) => DateOnly.TryParseExact(valores[0], "yyyy-MM-dd", out var dia) ? dia : null,
        var t when t == typeof(CategoriaDeVehiculo) => Enum.TryParse<CategoriaDeVehiculo>(valores[0], out var categoria) && Enum.IsDefined(categoria) ? categoria : null,
        _ => valores.OfType<string>().ToList(),
    };

    private static string? EnTexto(object? valor) => valor switch
    {
        null or false => null,
        true => "true",
        DateOnly dia => dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => valor.ToString(),
    };
}
