using ElGestorPortal.Application.Common.Informes;
using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>Una tabla: las celdas se parten en renglones, la cabecera se repite en cada página y una fila solo se parte si no cabe en ninguna.</summary>
internal sealed class TablaPdf(HojaPdf hoja, EstiloPdf estilo, TablaDeInforme tabla)
{
    private const float Hueco = 4;
    private const float EntreColumnas = 8;

    private readonly (float X, float Ancho)[] _columnas = Repartir(tabla.Columnas);
    private float _altoDePagina;

    public void Pintar()
    {
        hoja.Exigir(AltoDeCabecera + (2 * estilo.Texto.Renglon));
        Cabecera();
        foreach (var fila in tabla.Filas) Fila(fila, estilo.Texto);
        if (tabla.Total is { } total) Fila(total, estilo.Fuerte);
    }

    private float AltoDeCabecera => estilo.Rotulo.Renglon + (2 * Hueco);

    private void Cabecera()
    {
        hoja.Rellenar(HojaPdf.Margen, hoja.Y, HojaPdf.AnchoUtil, AltoDeCabecera, EstiloPdf.Fondo, 2);
        for (var i = 0; i < _columnas.Length; i++) Celda(estilo.Rotulo, tabla.Columnas[i].Titulo, i, hoja.Y + Hueco);
        hoja.Y += AltoDeCabecera;
        _altoDePagina = Math.Max(_altoDePagina, hoja.Queda);
    }

    private void Fila(IReadOnlyList<string> celdas, LetraPdf letra)
    {
        var partidas = celdas.Select((c, i) => letra.Partir(c, _columnas[i].Ancho)).ToList();
        var renglones = partidas.Max(p => p.Count);
        var alto = Alto(renglones);
        if (alto > hoja.Queda && (alto <= _altoDePagina || hoja.Queda < Alto(3))) Pasar();

        for (var desde = 0; desde < renglones;)
        {
            var caben = Math.Clamp((int)((hoja.Queda - (2 * Hueco)) / letra.Renglon), 1, renglones - desde);
            for (var i = 0; i < partidas.Count; i++)
                for (var r = desde; r < Math.Min(desde + caben, partidas[i].Count); r++)
                    Celda(letra, partidas[i][r], i, hoja.Y + Hueco + ((r - desde) * letra.Renglon));

            hoja.Y += Alto(caben);
            desde += caben;
            if (desde < renglones) Pasar();
        }

        hoja.Raya(HojaPdf.Margen, hoja.Y, HojaPdf.AnchoUtil, EstiloPdf.Raya, 0.5f);

        float Alto(int cuantos) => (cuantos * letra.Renglon) + (2 * Hueco);
    }

    private void Pasar()
    {
        hoja.Pasar();
        Cabecera();
    }

    private void Celda(LetraPdf letra, string texto, int columna, float y)
    {
        var (x, ancho) = _columnas[columna];
        if (tabla.Columnas[columna].ALaDerecha) letra.Escribir(hoja.Lienzo, texto, x + ancho, y, SKTextAlign.Right);
        else letra.Escribir(hoja.Lienzo, texto, x, y);
    }

    private static (float X, float Ancho)[] Repartir(IReadOnlyList<ColumnaDeInforme> columnas)
    {
        var (peso, x) = (columnas.Sum(c => c.Peso), HojaPdf.Margen + Hueco);
        var reparto = new (float X, float Ancho)[columnas.Count];
        for (var i = 0; i < reparto.Length; i++)
        {
            var ancho = (HojaPdf.AnchoUtil - (2 * Hueco)) * columnas[i].Peso / peso;
            reparto[i] = (x, ancho - (i < reparto.Length - 1 ? EntreColumnas : 0));
            x += ancho;
        }

        return reparto;
    }
}
