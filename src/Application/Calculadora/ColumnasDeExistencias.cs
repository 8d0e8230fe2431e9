namespace ElGestorPortal.Application.Calculadora;

/// <summary>Qué hay en cada columna de las existencias de un concesionario, por su título: cada programa los escribe a su manera.</summary>
internal sealed class ColumnasDeExistencias
{
    private static readonly Dictionary<string, string[]> Titulos = new()
    {
        ["matricula"] = ["matricula", "placa"],
        ["categoria"] = ["categoria", "tipo", "tipovehiculo", "clase"],
        ["marca"] = ["marca"],
        ["modelo"] = ["modelo", "modelotipo", "version", "denominacion", "descripcion"],
        ["fila"] = ["fila", "filaprecioid"],
        ["primera"] = ["primeramatriculacion", "fechaprimeramatriculacion", "fechamatriculacion", "matriculacion", "1amatriculacion", "fechadematriculacion"],
        ["motor"] = ["motor", "combustible", "carburante"],
        ["cilindrada"] = ["cilindrada", "cc", "cilindradacc"],
        ["cilindros"] = ["cilindros", "ncilindros", "nodecilindros"],
        ["cvf"] = ["potenciafiscal", "cvf", "cvfiscales", "potenciafiscalcvf"],
        ["kw"] = ["kw", "potenciakw", "pkw", "potencia"],
        ["distintivo"] = ["distintivo", "etiqueta", "distintivoambiental"],
        ["valor"] = ["valor", "valortabla", "preciomedio", "preciotabla"],
        ["valorFiscal"] = ["valorfiscal"],
        ["precio"] = ["precio", "preciodeventa", "precioventa", "pvp", "importe", "precioeuros"],
        ["territorio"] = ["territorio", "comunidad", "ccaa", "comunidadautonoma"],
        ["contrato"] = ["fechacontrato", "fechadelcontrato", "fechadecontrato", "contrato"],
    };

    /// <summary>Con una de estas ya hay de qué partir.</summary>
    private static readonly string[] Imprescindibles = ["precio", "valor", "valorFiscal", "fila", "modelo"];

    private readonly Dictionary<string, int> _lugares = [];

    /// <exception cref="ContenidoRechazadoException">No hay ninguna columna con la que calcular.</exception>
    public ColumnasDeExistencias(FilaDeTabla cabecera)
    {
        for (var i = 0; i < cabecera.Celdas.Count; i++)
        {
            var titulo = string.Concat(Texto.Palabras(cabecera.Celdas[i]));
            if (Titulos.FirstOrDefault(t => t.Value.Contains(titulo)).Key is { } clave) _lugares.TryAdd(clave, i);
        }

        if (!Imprescindibles.Any(_lugares.ContainsKey))
            throw new ContenidoRechazadoException("faltan-columnas", "La primera fila tiene que llevar los títulos, y entre ellos «precio», «modelo» o «valor». Descargue la plantilla para ver cómo.");
    }

    public string Leer(FilaDeTabla fila, string columna) => _lugares.TryGetValue(columna, out var i) ? fila.Celda(i) : "";
}
