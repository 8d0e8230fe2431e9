using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Lee la Orden de precios en el XML del BOE según llega, sin tenerla entera en memoria: una tabla por marca, diez celdas por fila. Una fila que no es como
/// debe acaba la lectura diciendo cuál. De las tablas que no son de una marca se leen los tramos que se entienden; las demás se cuentan.
/// </summary>
internal sealed partial class LectorDeOrden(Stream contenido)
{
    private const int CeldasPorFila = 10;

    private static readonly XmlReaderSettings Ajustes = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = false,
    };

    private readonly SeccionDelAnexo _seccion = new();
    private readonly TramosDeOrden _tramos = new();
    private readonly int[] _porSeccion = new int[2];
    private string? _boe;
    private string? _orden;

    public int Tablas { get; private set; }
    public int OtrasTablas { get; private set; }
    public int? Ejercicio { get; private set; }

    /// <summary>Los de motos, quads y buggies que se han leído enteros.</summary>
    public IReadOnlyDictionary<ClaseDeTramo, IReadOnlyList<TramoDePrecio>> Tramos => _tramos.Leidos;

    /// <summary>Con qué nombre se cita.</summary>
    public string Clave => _orden ?? $"Orden de {Ejercicio}";

    public string? Boe => _boe;

    /// <exception cref="ContenidoRechazadoException">El XML está roto, o una fila no es como debe.</exception>
    public IEnumerable<DatosDeFila> Filas()
    {
        using var xml = XmlReader.Create(contenido, Ajustes);
        while (Avanzar(xml))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "table")
                foreach (var fila in Tabla(xml)) yield return fila;
            else if (xml.LocalName is "identificador" or "titulo" or "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6") Titular(xml.LocalName, xml.GetAttribute("class"), Texto(xml));
        }

        if (Tablas == 0) throw Mala("El fichero no tiene ninguna tabla de precios de una marca.");
        if (Ejercicio is null) throw Mala("El fichero no dice de qué año son los precios.");
        if (_porSeccion is [0, > 0]) throw Mala("Todas las tablas han salido como autocaravanas y ninguna como turismos: no se reconocen los títulos de las secciones. No se ha importado nada.");
    }

    private IEnumerable<DatosDeFila> Tabla(XmlReader xml)
    {
        string? marca = null;
        var (fila, hondura) = (0, xml.Depth);
        var celdas = new List<string>(CeldasPorFila);
        if (xml.IsEmptyElement) yield break;

        while (Avanzar(xml) && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == hondura))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "th" or "caption" }) Cabecera(Texto(xml), ref marca);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tr" }) celdas.Clear();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "td" }) celdas.Add(Texto(xml));
            else if (celdas.Count > 0 && xml is { NodeType: XmlNodeType.EndElement, LocalName: "tr" })
            {
                if (marca is not null) yield return Fila(marca, ++fila, celdas);
                else _tramos.Fila(celdas);
            }
        }

        if (marca is null) OtrasTablas++;
        else Tablas++;
    }

    private void Cabecera(string texto, ref string? marca)
    {
        if (texto.StartsWith("Marca:", StringComparison.OrdinalIgnoreCase)) marca = texto["Marca:".Length..].Trim().ToUpperInvariant();
        else if (EjercicioDeLosValores().Match(texto) is { Success: true } m) Ejercicio ??= int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture);
        else _tramos.Titular(texto);
    }

    private DatosDeFila Fila(string marca, int numero, List<string> celdas)
    {
        var donde = $"Tabla de {marca}{(_seccion.Actual == SeccionDePrecios.Autocaravanas ? " (autocaravanas)" : "")}, fila {numero}";
        if (celdas.Count != CeldasPorFila) throw Mala($"{donde}: tiene {celdas.Count} celdas y han de ser {CeldasPorFila}. No se ha importado nada.");
        if (celdas[0].Length == 0) throw Mala($"{donde}: no tiene modelo. No se ha importado nada.");

        _porSeccion[(int)_seccion.Actual]++;
        return new(_seccion.Actual, marca, celdas[0], Anio(celdas[1], donde), Anio(celdas[2], donde), Entero(celdas[3], donde), Entero(celdas[4], donde), celdas[5],
            Numero(celdas[6], donde), Numero(celdas[7], donde), Numero(celdas[8], donde), Numero(celdas[9], donde) is { } precio and > 0 ? precio : throw Mala($"{donde}: no tiene precio. No se ha importado nada."));
    }

    private static int? Anio(string texto, string donde) => Entero(texto, donde) is { } anio
        ? anio is >= 1900 and <= 2100 ? anio : throw Mala($"{donde}: «{texto}» no es un año. No se ha importado nada.")
        : null;

    private static int? Entero(string texto, string donde) => Numero(texto, donde) is { } n ? n is >= 0 and <= 1_000_000 ? (int)n : throw Mala($"{donde}: «{texto}» no es un número válido. No se ha importado nada.") : null;

    /// <summary>El punto separa los millares y la coma, los decimales.</summary>
    private static decimal? Numero(string texto, string donde)
    {
        if (texto.Length == 0) return null;
        return decimal.TryParse(texto.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var numero) && numero < 100_000_000
            ? numero
            : throw Mala($"{donde}: «{texto}» no es un número. No se ha importado nada.");
    }

    /// <summary>Fuera de las tablas: el nombre de la Orden y los títulos.</summary>
    private void Titular(string elemento, string? clase, string texto)
    {
        if (elemento == "identificador") _boe ??= texto;
        else if (elemento == "titulo") _orden ??= NombreDeOrden().Match(texto) is { Success: true } m ? m.Groups[1].Value : null;
        else if (texto.Length > 0 && SeccionDelAnexo.EsTitulo(elemento, clase, texto))
        {
            _seccion.Leer(texto);
            _tramos.Titular(texto);
        }
    }

    /// <summary>Lo escrito dentro de un elemento, con lo que anide, y con los espacios de más quitados (el duro también).</summary>
    private static string Texto(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";

        var hondura = xml.Depth;
        string? unico = null;
        System.Text.StringBuilder? varios = null;
        while (Avanzar(xml) && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == hondura))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            if (unico is null) unico = xml.Value;
            else (varios ??= new System.Text.StringBuilder(unico)).Append(' ').Append(xml.Value);
        }

        return Juntar(varios?.ToString() ?? unico ?? "");
    }

    private static string Juntar(string texto) => string.Join(' ', texto.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Avanzar(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (XmlException e)
        {
            throw Mala($"El XML no se puede leer cerca de la línea {e.LineNumber}. No se ha importado nada.");
        }
    }

    private static ContenidoRechazadoException Mala(string texto) => new("orden-mal-formada", texto);

    [GeneratedRegex(@"^(\d{4})\s+Valor", RegexOptions.IgnoreCase)]
    private static partial Regex EjercicioDeLosValores();

    [GeneratedRegex(@"Orden\s+([A-Z]{2,4}/\d+/\d{4})")]
    private static partial Regex NombreDeOrden();
}
