namespace ElGestorPortal.Domain.Common;

/// <summary>Una regla del negocio no se cumple. El mensaje es una frase en español que puede leer el usuario.</summary>
public sealed class DomainRuleException(string message) : Exception(message);
