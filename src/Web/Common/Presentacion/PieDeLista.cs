namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Paginación por cursor (<c>_PieLista.cshtml</c>): no hay números de página ni totales.</summary>
/// <param name="Siguientes">Dirección de la página siguiente, o nada si esta es la última.</param>
/// <param name="Principio">Dirección de la primera, o nada si ya se está en ella.</param>
public sealed record PieDeLista(string? Siguientes, string? Principio, int Tamano = 25, string Orden = "Del más reciente al más antiguo");
