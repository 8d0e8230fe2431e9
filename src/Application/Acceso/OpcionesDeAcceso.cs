namespace ElGestorPortal.Application.Acceso;

/// <summary>Sección <c>Acceso</c> de la configuración.</summary>
public sealed class OpcionesDeAcceso
{
    /// <summary>El personal del despacho no entra sin segundo factor. Verdadero fuera de Development.</summary>
    public bool SegundoFactorObligatorio { get; set; } = true;

    /// <summary>Tampoco quien opera la instalación: fuera de Development no se puede quitar.</summary>
    public bool SegundoFactorDeOperadores { get; set; } = true;

    public bool Exige(bool interno, bool opera) => (interno && SegundoFactorObligatorio) || (opera && SegundoFactorDeOperadores);
}
