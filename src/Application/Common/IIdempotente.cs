using System.Text.Json.Serialization;

namespace ElGestorPortal.Application.Common;

/// <summary>
/// Command que se puede repetir sin repetir su efecto: con la misma clave y el mismo contenido, del mismo usuario, da la misma respuesta.
/// La respuesta se guarda en la transacción del propio command.
/// </summary>
public interface IIdempotente
{
    /// <summary>La de la cabecera <c>Idempotency-Key</c>, de 1 a 200 letras; null: no se recuerda.</summary>
    [JsonIgnore]
    string? ClaveDeIdempotencia { get; }
}
