namespace ElGestorPortal.Application.Common;

/// <summary>Envía un correo. Se llama desde quien reacciona a un hecho del outbox, nunca dentro de una transacción.</summary>
public interface ICorreo
{
    Task EnviarAsync(Correo correo, CancellationToken cancellationToken);
}

/// <param name="Para">Una dirección.</param>
/// <param name="Asunto">Una línea.</param>
/// <param name="Texto">Cuerpo sin formato; siempre va.</param>
/// <param name="Html">El mismo cuerpo con formato, si lo hay.</param>
public sealed record Correo(string Para, string Asunto, string Texto, string? Html = null)
{
    /// <summary>Ficheros que lo acompañan.</summary>
    public IReadOnlyList<AdjuntoDeCorreo> Adjuntos { get; init; } = [];
}

public sealed record AdjuntoDeCorreo(string Nombre, string TipoMime, byte[] Contenido);
