namespace ElGestorPortal.Application.Puente;

/// <summary>Un camino por el que el portal lleva mensajes al escritorio por su cuenta (la carpeta compartida). Por HTTP es el escritorio quien los recoge.</summary>
public interface IPortadorDeSalida
{
    /// <summary>Entrega lo que haya y recoge los acuses del despacho en el que se ha entrado. No hace nada si el despacho no lo usa.</summary>
    Task EntregarAsync(CancellationToken cancellationToken);
}
