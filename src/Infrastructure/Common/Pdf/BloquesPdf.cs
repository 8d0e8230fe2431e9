using ElGestorPortal.Application.Common.Informes;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>Pinta los bloques de un informe, uno debajo de otro. La tabla y los pasos tienen su sitio aparte.</summary>
internal sealed class BloquesPdf(HojaPdf hoja, EstiloPdf estilo)
{
    private const float Entre = 10;

    /// <summary>Lo que un título pide debajo para no quedarse solo.</summary>
    private const float Compania = 84;

    public void Pintar(BloqueDeInforme bloque)
    {
        switch (bloque)
        {
            case ApartadoDeInforme apartado: Apartado(apartado); break;
            case ParrafoDeInforme parrafo: Renglones(estilo.Texto, parrafo.Texto); break;
            case AvisoDeInforme aviso: Aviso(aviso); break;
            case DatosDeInforme datos: Datos(datos); break;
            case PasosDeInforme pasos: new PasosPdf(hoja, estilo).Pintar(pasos.Pasos); break;
            case TablaDeInforme tabla: new TablaPdf(hoja, estilo, tabla).Pintar(); break;
            default: throw new NotSupportedException(bloque.GetType().Name);
        }

        if (bloque is not ApartadoDeInforme) hoja.Y += Entre;
    }

    private void Apartado(ApartadoDeInforme apartado)
    {
        hoja.Exigir(Compania);
        hoja.Y += 6;
        hoja.Rellenar(HojaPdf.Margen, hoja.Y + 2, 3, 12, estilo.Marca, 1);
        estilo.Apartado.Escribir(hoja.Lienzo, apartado.Titulo, HojaPdf.Margen + 9, hoja.Y);
        hoja.Y += estilo.Apartado.Renglon + 6;
    }

    private void Renglones(LetraPdf letra, string texto)
    {
        foreach (var renglon in letra.Partir(texto, HojaPdf.AnchoUtil))
        {
            hoja.Exigir(letra.Renglon);
            letra.Escribir(hoja.Lienzo, renglon, HojaPdf.Margen, hoja.Y);
            hoja.Y += letra.Renglon;
        }
    }

    private void Aviso(AvisoDeInforme aviso)
    {
        const float hueco = 12;
        const float ancho = HojaPdf.AnchoUtil - (2 * hueco) - 4;
        (LetraPdf Letra, string Texto)[] renglones =
        [
            .. estilo.Rotulo.Partir(aviso.Rotulo, ancho).Select(r => (estilo.Rotulo, r)),
            .. estilo.Apartado.Partir(aviso.Titulo, ancho).Select(r => (estilo.Apartado, r)),
            .. estilo.Texto.Partir(aviso.Texto, ancho).Select(r => (estilo.Texto, r)),
        ];
        var alto = renglones.Sum(r => r.Letra.Renglon) + (2 * hueco);

        // Una respuesta que llenara más de una página no cabe en un recuadro: va como texto corrido.
        if (alto > HojaPdf.Alto / 2)
        {
            foreach (var (letra, texto) in renglones) Renglones(letra, texto);
            return;
        }

        hoja.Exigir(alto);
        hoja.Rellenar(HojaPdf.Margen, hoja.Y, HojaPdf.AnchoUtil, alto, EstiloPdf.Fondo, 4);
        hoja.Rellenar(HojaPdf.Margen, hoja.Y, 4, alto, estilo.Marca, 2);
        var y = hoja.Y + hueco;
        foreach (var (letra, texto) in renglones)
        {
            letra.Escribir(hoja.Lienzo, texto, HojaPdf.Margen + hueco + 4, y);
            y += letra.Renglon;
        }

        hoja.Y += alto;
    }

    private void Datos(DatosDeInforme datos)
    {
        const int columnas = 3;
        const float ancho = HojaPdf.AnchoUtil / columnas;
        foreach (var fila in datos.Datos.Chunk(columnas))
        {
            var valores = fila.Select(d => estilo.Texto.Partir(d.Valor, ancho - 10)).ToList();
            var alto = estilo.Rotulo.Renglon + (valores.Max(v => v.Count) * estilo.Texto.Renglon) + 7;
            hoja.Exigir(alto);
            for (var i = 0; i < fila.Length; i++)
            {
                var x = HojaPdf.Margen + (i * ancho);
                estilo.Rotulo.Escribir(hoja.Lienzo, fila[i].Rotulo, x, hoja.Y);
                for (var r = 0; r < valores[i].Count; r++) estilo.Texto.Escribir(hoja.Lienzo, valores[i][r], x, hoja.Y + estilo.Rotulo.Renglon + (r * estilo.Texto.Renglon));
            }

            hoja.Y += alto;
        }
    }
}
