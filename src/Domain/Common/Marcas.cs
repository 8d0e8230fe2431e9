namespace ElGestorPortal.Domain.Common;

/// <summary>Algo que ya ocurrió. Se guarda en el outbox con su nombre corto y se entrega después.</summary>
#pragma warning disable CA1040 // marca: el outbox la busca por tipo
public interface IDomainEvent;

/// <summary>La fila es de un despacho: todo lo que se lee lleva su filtro y todo lo que se escribe, su sello.</summary>
public interface IDeDespacho
{
    Guid DespachoId { get; }
}

/// <summary>
/// La fila es de una persona y puede quedar bloqueada (LOPDGDD, art. 32): entonces ninguna lectura la encuentra si no lo pide a propósito. Lo que
/// envía el escritorio no la lleva: bloqueado, se lee como borrado.
/// </summary>
public interface IBloqueable
{
    bool Bloqueado { get; }
}

/// <summary>Renuncia expresa al aislamiento: la fila pertenece a toda la plataforma.</summary>
public interface IDePlataforma;
#pragma warning restore CA1040
