using Microsoft.AspNetCore.Html;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>
/// Las piezas que se repiten en cada fila de una lista. Las etiquetas del mismo nombre escriben con ellas; las listas largas las llaman
/// sin etiqueta, porque doscientas etiquetas de Razor cuestan más que todo lo demás de la página.
/// </summary>
public static class Piezas
{
    public static IHtmlContent Icono(HttpContext http, string nombre) => Iconos.Adorno(http, nombre);

    /// <summary>Sin texto, el del estado.</summary>
    public static IHtmlContent Estado(HttpContext http, string? valor, string? texto = null)
    {
        var estado = EstadoPublico.De(valor);
        return new Capsula($"estado {estado.Clase}", string.IsNullOrWhiteSpace(texto) ? estado.Texto : texto, Iconos.Adorno(http, estado.Icono));
    }

    /// <summary>A quién le toca. Solo «usted» va relleno.</summary>
    /// <param name="largo">En las tarjetas no hay cabecera de columna que lo explique: «Le toca a usted».</param>
    public static IHtmlContent Turno(HttpContext http, string? valor, string? administracion, bool largo = false)
    {
        var (icono, texto, clase) = (valor ?? "").ToUpperInvariant() switch
        {
            "USTED" => ("hand-finger", largo ? "Le toca a usted" : "Usted", "turno turno-usted"),
            "ADMINISTRACION" => ("building-bank", string.IsNullOrWhiteSpace(administracion) ? "La Administración" : administracion, "turno"),
            "NADIE" => ("circle-check", "Nadie: terminado", "turno"),
            _ => ("briefcase", "La gestoría", "turno"),
        };
        return new Capsula(clase, texto, Iconos.Adorno(http, icono));
    }

    /// <summary>Sin valor, «Sin matrícula».</summary>
    public static IHtmlContent Matricula(string? valor, TamanoDeMatricula tamano = TamanoDeMatricula.Normal)
    {
        var placa = ClaseDeMatricula.De(valor);
        var grande = tamano == TamanoDeMatricula.Grande ? " matricula-grande" : "";
        return new Capsula(placa.Clase.Length == 0 ? $"matricula{grande}" : $"matricula{grande} {placa.Clase}", placa.Texto);
    }

    public static IHtmlContent Fecha(DateOnly dia, TimeProvider reloj) => FechaEscrita.De(dia, FormatoDeFecha.Lista, reloj);

    public static IHtmlContent Fecha(DateTime instante, TimeProvider reloj) => FechaEscrita.De(instante, FormatoDeFecha.Lista, reloj);
}
