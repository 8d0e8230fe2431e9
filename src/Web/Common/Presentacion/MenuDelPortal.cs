namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>El menú, en un solo sitio: una línea por módulo que ya existe.</summary>
public static class MenuDelPortal
{
    private const string AreaInterna = "Área interna";

    public static IReadOnlyList<EntradaDeMenu> Para(bool esInterno, int expedientesPendientes = 0)
    {
        List<EntradaDeMenu> menu =
        [
            new("Inicio", "/", "home", EnBarra: true),
            new("Expedientes", "/expedientes", "folders", EnBarra: true, Pendientes: expedientesPendientes, EsDeUsted: true),
        ];
        if (esInterno)
        {
            menu.Add(new("Trabajos", "/gestion/trabajos", "clock-cog", AreaInterna));
        }

        return menu;
    }
}
