using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos.Eventos;

/// <summary>Un documento se ha suprimido del todo: sus bytes sobran, si nadie más los usa.</summary>
public sealed record DocumentoSuprimido(string Sha256) : IDomainEvent;
