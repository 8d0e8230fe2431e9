using System.Globalization;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Web.Pages.Calculadora;

/// <summary>Cómo se lee un cálculo en la pantalla.</summary>
public static class AspectoDeCalculo
{
    public static IReadOnlyList<(string Siglas, string Nombre)> Motores { get; } =
        [("G", "Gasolina"), ("D", "Diésel"), ("H", "Híbrido"), ("PHEV", "Híbrido enchufable"), ("Elc", "Eléctrico"), ("S", "Gas"), ("M", "Mezcla u otro")];

    public static IReadOnlyList<(string Valor, string Nombre)> Distintivos { get; } = [("0", "Cero"), ("ECO", "ECO"), ("C", "C"), ("B", "B"), ("SIN", "Sin distintivo")];

    public static string Nombre(CategoriaDeVehiculo categoria) => ReglaEnLetra.Nombre(categoria) switch { var nombre => char.ToUpperInvariant(nombre[0]) + nombre[1..] };

    public static string Motor(string siglas) => SiglasDeMotor.Leer(siglas) is { } tipo ? Motores.First(m => SiglasDeMotor.Leer(m.Siglas) == tipo).Nombre : siglas;

    /// <summary>Las tres partes del total, en tanto por ciento del dibujo, con su hueco.</summary>
    public static IEnumerable<(string Clase, string X, string Ancho)> Partes(CalculoDto calculo)
    {
        if (calculo.Total <= 0) yield break;

        var (x, iva) = (0m, calculo.ImpuestoIndirecto?.Importe ?? 0);
        foreach (var (clase, importe) in new[] { ("c-suplidos", calculo.Suplidos), ("c-honorarios", calculo.HonorariosConImpuesto - iva), ("c-iva", iva) })
        {
            var ancho = importe * 100 / calculo.Total;
            if (ancho > 0) yield return (clase, Porciento(x), Porciento(Math.Max(0.3m, ancho - 0.4m)));
            x += ancho;
        }
    }

    /// <summary>Lo que falta o es dudoso pide atención; lo demás solo informa.</summary>
    public static bool EsDeOjo(AvisoDto aviso) => aviso.Codigo.StartsWith("falta", StringComparison.Ordinal) || aviso.Codigo is "orientativo" or "confianza" or "sin-tarifa" or "seccion-distinta" or "dos-valores" or "orden-de-otro-ejercicio" or "reglas-posteriores" or "depreciacion-posterior" or "tasas-posteriores" or "historico-sin-tabla" or "tramo-heredado";

    private static string Porciento(decimal cifra) => string.Create(CultureInfo.InvariantCulture, $"{cifra:0.##}%");
}
