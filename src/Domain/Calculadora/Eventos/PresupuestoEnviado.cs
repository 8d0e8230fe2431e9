using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora.Eventos;

/// <summary>Hay que enviar por correo un presupuesto. No lleva la dirección: está con él.</summary>
public sealed record PresupuestoEnviado(Guid PresupuestoId, Guid EnvioId) : IDomainEvent;
