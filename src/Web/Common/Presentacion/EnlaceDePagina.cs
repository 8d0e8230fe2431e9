namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Un enlace con su texto: migas, acciones de un vacío, filtros que se quitan.</summary>
public sealed record EnlaceDePagina(string Texto, string? Href = null);
