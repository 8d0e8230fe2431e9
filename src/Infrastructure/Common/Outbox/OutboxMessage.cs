using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Infrastructure.Common.Outbox;

/// <summary>Hecho guardado junto con el cambio que lo causó, pendiente de entregar a quien reacciona a él.</summary>
public sealed class OutboxMessage : IDePlataforma
{
    public const int MaximoDeIntentos = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DespachoId { get; init; }

    /// <summary>Nombre corto del hecho, nunca el de un ensamblado.</summary>
    public required string Evento { get; init; }

    public required string Datos { get; init; }
    public required DateTime Creado { get; init; }
    public DateTime? Entregado { get; set; }
    public int Intentos { get; set; }

    /// <summary>No se vuelve a tomar hasta entonces: arriendo de quien lo está entregando, o espera tras un fallo.</summary>
    public DateTime DisponibleDesde { get; set; }

    /// <summary>Tipo del último error; su texto podría llevar datos de alguien.</summary>
    public string? Error { get; set; }
}

/// <summary>Un hecho ya entregado a un reactor: si otro falla, este no lo recibe otra vez.</summary>
public sealed class OutboxEntrega : IDePlataforma
{
    public required Guid MensajeId { get; init; }
    public required string Reactor { get; init; }
    public required DateTime Fecha { get; init; }
}
