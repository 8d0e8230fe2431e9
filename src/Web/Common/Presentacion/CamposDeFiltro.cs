namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Un campo de los filtros que no caben en un menú.</summary>
public sealed record CampoDeFiltro(string Nombre, string Etiqueta, string? Valor, string Tipo = "text")
{
    public static CampoDeFiltro Dia(string nombre, string etiqueta, DateOnly? valor) =>
        new(nombre, etiqueta, valor?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "date");
}

/// <summary>Filtros que se escriben, plegados bajo un título (<c>_CamposDeFiltro.cshtml</c>). Conserva los demás de la dirección.</summary>
public sealed record CamposDeFiltro(string Titulo, string Icono, string Accion, params IReadOnlyList<CampoDeFiltro> Campos)
{
    public bool Abierto => Campos.Any(c => !string.IsNullOrEmpty(c.Valor));
}
