using System.Globalization;

namespace ElGestorPortal.Domain.Common;

/// <summary>Importes tal como se leen en el portal y en sus papeles: <c>1.516,70 €</c>, con espacio duro.</summary>
public static class Euros
{
    private static readonly NumberFormatInfo Formato = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "\u2212" };

    public static string Texto(decimal importe) => $"{importe.ToString("#,##0.00", Formato)}\u00A0€";

    public static string Texto(decimal? importe) => importe is { } i ? Texto(i) : "";

    /// <summary>Un tipo impositivo, sin ceros de más: <c>21 %</c>, <c>9,5 %</c>.</summary>
    public static string Tipo(decimal tipo) => $"{Cifra(tipo)}\u00A0%";

    /// <summary>Una cifra cualquiera, con sus decimales si los tiene: <c>1.598</c>, <c>11,64</c>.</summary>
    public static string Cifra(decimal cifra) => cifra.ToString("#,##0.##", Formato);
}
