using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Acceso.Eventos;

/// <summary>Hay que enviar un enlace a su dueño. No lleva el secreto: nace al enviarlo.</summary>
public sealed record EnlacePedido(Guid EnlaceId) : IDomainEvent;
