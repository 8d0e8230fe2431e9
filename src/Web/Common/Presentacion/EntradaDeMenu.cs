namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una entrada del menú lateral, de la barra de móvil y de «Más». Añadir un módulo al portal es añadir una de estas.</summary>
/// <param name="Icono">Nombre de <c>frontend/iconos.txt</c>.</param>
/// <param name="Grupo">Rótulo bajo el que va; sin grupo, arriba.</param>
/// <param name="EnBarra">Si cabe entre las cuatro de la barra de móvil (la quinta es «Más»).</param>
/// <param name="EsDeUsted">La cuenta es de cosas que esperan a quien mira: va en color de marca.</param>
public sealed record EntradaDeMenu(
    string Texto, string Href, string Icono, string? Grupo = null, bool EnBarra = false, int Pendientes = 0, bool EsDeUsted = false)
{
    /// <summary>Valor de <c>aria-current</c>: <c>page</c> en la propia página, <c>true</c> en las que cuelgan de ella, o nada.</summary>
    public string? ActualEn(PathString ruta)
    {
        var aqui = ruta.HasValue ? ruta : new PathString("/");
        if (aqui.Equals(new PathString(Href), StringComparison.OrdinalIgnoreCase))
        {
            return "page";
        }

        return Href is not ("/" or "/gestion" or "/plataforma") && aqui.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase) ? "true" : null;
    }
}
