using System.Globalization;

namespace ElGestorPortal.Web.Common.Presentacion;

public static class TamanoDeFichero
{
    private static readonly NumberFormatInfo Coma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>«214 KB», «1,4 MB». Redondea hacia arriba: nada ocupa 0 KB.</summary>
    public static string Texto(long bytes) => bytes switch
    {
        < 0 => "",
        0 => "vacío",
        < 1024L * 1000 => $"{Math.Ceiling(bytes / 1024d).ToString("0", Coma)}\u00A0KB",
        < 1024L * 1024 * 1000 => $"{(bytes / 1024d / 1024).ToString("0.#", Coma)}\u00A0MB",
        _ => $"{(bytes / 1024d / 1024 / 1024).ToString("#,0.#", Coma)}\u00A0GB",
    };
}
