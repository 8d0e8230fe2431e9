namespace ElGestorPortal.Application.Acceso;

/// <summary>Sección <c>Acceso</c> de la configuración.</summary>
public sealed class OpcionesDeAcceso
{
    /// <summary>El personal del despacho no entra sin segundo factor. Verdadero fuera de Development.</summary>
    public bool SegundoFactorObligatorio { get; set; } = true;
}
