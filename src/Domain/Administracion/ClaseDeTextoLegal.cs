namespace ElGestorPortal.Domain.Administracion;

/// <summary>Los textos legales de un portal.</summary>
public enum ClaseDeTextoLegal
{
    AvisoLegal,
    Privacidad,
    Cookies,
    Condiciones,
}
