namespace ElGestorPortal.Application.Puente;

/// <summary>Un camino por el que el portal lleva mensajes al escritorio por su cuenta (la carpeta compartida). Por HTTP es el escritorio quien los recoge.</summary>
public interface IPortadorDeSalida
{
    /// <summary>Mensajes que dejó y que nadie ha recogido todavía: esperarlos no gasta intentos. Vacío si el despacho no lo usa.</summary>
    Task<IReadOnlyCollection<Guid>> SinRecogerAsync(CancellationToken cancellationToken);

    /// <summary>Entrega lo que haya y recoge lo que el escritorio haya dejado, en el despacho en el que se ha entrado. No hace nada si el despacho no lo usa.</summary>
    Task EntregarAsync(CancellationToken cancellationToken);

    /// <summary>Tira lo que ya se procesó hace tiempo.</summary>
    Task BarrerAsync(CancellationToken cancellationToken);
}
