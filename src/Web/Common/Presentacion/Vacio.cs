namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Qué se dice cuando no hay nada (<c>_Vacio.cshtml</c>). La primera acción es la principal.</summary>
public sealed record Vacio(string Icono, string Titulo, string Texto, params IReadOnlyList<EnlaceDePagina> Acciones);
