namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Un paso de la barra del trámite (<c>_Pasos.cshtml</c>).</summary>
public sealed record PasoDeTramite(string Nombre, DateOnly? Fecha, bool Hecho, bool Actual)
{
    public string Clase => Hecho ? "hecho" : Actual ? "actual" : "";
}
