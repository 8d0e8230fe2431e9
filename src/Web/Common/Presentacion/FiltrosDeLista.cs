namespace ElGestorPortal.Web.Common.Presentacion;

public sealed record OpcionDeFiltro(string Valor, string Texto, bool Elegida = false);

/// <summary>Un menú de filtro. Con <paramref name="Varias"/>, casillas; sin él, una sola.</summary>
public sealed record GrupoDeFiltro(string Nombre, string Texto, IReadOnlyList<OpcionDeFiltro> Opciones, bool Varias = true)
{
    public int Elegidas => Opciones.Count(o => o.Elegida && o.Valor.Length > 0);
}

/// <summary>La cabecera de una lista (<c>_Filtros.cshtml</c>): un GET corriente, así que el filtro es la dirección y se puede guardar.</summary>
/// <param name="Puestos">Filtros en vigor; su enlace es la misma dirección sin ellos.</param>
public sealed record FiltrosDeLista(string Accion, string Etiqueta, string Marcador, string? Texto, IReadOnlyList<GrupoDeFiltro> Grupos)
{
    public IReadOnlyList<EnlaceDePagina> Puestos { get; init; } = [];

    /// <summary>Lo que el formulario debe conservar y no se ve (el orden, la vista).</summary>
    public IReadOnlyDictionary<string, string> Ocultos { get; init; } = new Dictionary<string, string>();
}
