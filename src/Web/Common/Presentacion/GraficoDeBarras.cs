using System.Globalization;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Un gráfico de barras que se dibuja en el servidor, con sus datos en una tabla para quien no lo ve.</summary>
/// <param name="Id">Del título de la sección.</param>
/// <param name="Titulo">De la tabla.</param>
/// <param name="Eje">Cabecera de la primera columna.</param>
/// <param name="Series">Una o dos.</param>
/// <param name="Barras">De izquierda a derecha.</param>
public sealed record GraficoDeBarras(string Id, string Titulo, string Eje, IReadOnlyList<string> Series, IReadOnlyList<Barra> Barras)
{
    private const double Base = 170;
    private const double Alto = 160;
    private const double Margen = 4.5;

    private int Tope => Math.Max(4, (Barras.SelectMany(b => b.Valores).DefaultIfEmpty(0).Max() + 3) / 4 * 4);

    private double Paso => (100 - Margen) / Math.Max(1, Barras.Count);

    private double Ancho => Paso / (Series.Count == 1 ? 2.0 : 2.9);

    public IEnumerable<(string Y, string TextoY, int Valor)> Lineas => Enumerable.Range(0, 5).Select(i => (N(Base - (Alto * i / 4)), N(Base - (Alto * i / 4) + 4), Tope * i / 4));

    public string Resumen => Barras.Count == 0 ? "Sin datos." : $"De {Barras[0].Rotulo} a {Barras[^1].Rotulo}. Máximo: {Barras.Max(b => b.Valores.Max())}.";

    /// <summary>Los rectángulos de una barra, uno por serie.</summary>
    public IEnumerable<(string X, string Y, string Ancho, string Alto)> Rectangulos(int barra) => Barras[barra].Valores.Select((valor, serie) =>
    {
        var alto = Alto * valor / Tope;
        return (N(Margen + (Paso * barra) + (Paso * 0.14) + (serie * (Ancho + 0.25))) + "%", N(Base - alto), N(Ancho) + "%", N(alto));
    });

    /// <summary>Con más de doce barras no caben todos los rótulos: uno sí y otro no, hasta el último.</summary>
    public bool SeRotula(int barra) => Barras.Count <= 12 || (Barras.Count - 1 - barra) % 2 == 0;

    public string Centro(int barra) => N(Margen + (Paso * (barra + 0.5))) + "%";

    private static string N(double valor) => valor.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="Rotulo">Debajo de la barra.</param>
/// <param name="Valores">Uno por serie.</param>
public sealed record Barra(string Rotulo, params int[] Valores);
