using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Acceso.Eventos;

/// <summary>La contraseña de un usuario es otra.</summary>
public sealed record ContrasenaCambiada(Guid UsuarioId, DateTime Cuando) : IDomainEvent;
