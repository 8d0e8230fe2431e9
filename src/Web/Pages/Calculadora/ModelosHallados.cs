using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Web.Pages.Calculadora;

/// <summary>Las filas de la tabla de Hacienda entre las que se elige.</summary>
/// <param name="Entrada">Lo que se ha escrito.</param>
/// <param name="Modelos">Las halladas; null si no se busca.</param>
/// <param name="Elegido">La elegida.</param>
/// <param name="Orden">La del día del contrato; null si el portal no la tiene o no se ha mirado.</param>
public sealed record ModelosHallados(EntradaDeCalculadora Entrada, Pagina<ModeloDto>? Modelos, ModeloDto? Elegido = null, OrdenDelDiaDto? Orden = null)
{
    /// <summary>En la página web del despacho no se mira la Orden.</summary>
    public bool EsDeLaWeb { get; init; }
}
