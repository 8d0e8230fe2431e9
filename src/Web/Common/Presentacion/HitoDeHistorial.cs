namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una línea de la cronología (<c>_Historial.cshtml</c>), de la más reciente a la más antigua.</summary>
/// <param name="Titulo">Lo que pasó, en negrita si lleva detalle o es lo último.</param>
public sealed record HitoDeHistorial(string Titulo, DateTime Fecha, string? Quien = null, string? Detalle = null);
