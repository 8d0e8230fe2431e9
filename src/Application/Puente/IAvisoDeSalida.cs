namespace ElGestorPortal.Application.Puente;

/// <summary>Avisa de que un despacho tiene un mensaje nuevo para su escritorio. Es solo una pista: quien espera vuelve a mirar de todas formas.</summary>
public interface IAvisoDeSalida
{
    /// <summary>Se completa con el próximo mensaje que se guarde en este proceso. Se pide antes de mirar, para no perderse ninguno.</summary>
    Task Proximo(Guid despachoId);
}
