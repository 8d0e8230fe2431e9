namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Esas cuentas se borran ahora: quien guarde algo suyo lo borra en la misma transacción.</summary>
public sealed record UsuariosSuprimidos(IReadOnlyCollection<Guid> Ids) : INotification;
