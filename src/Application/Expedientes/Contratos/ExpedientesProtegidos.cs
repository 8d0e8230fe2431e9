namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Ha cambiado lo que de esos expedientes está apartado: lo que de ellos cuelga sigue su suerte, en la misma transacción.</summary>
public sealed record ExpedientesProtegidos(IReadOnlyList<Guid> Ids) : INotification;

/// <summary>Esos expedientes se suprimen ahora: quien guarde algo que solo cuelgue de ellos lo borra en la misma transacción.</summary>
public sealed record ExpedientesSuprimidos(IReadOnlyList<Guid> Ids) : INotification;
