using System.Security.Cryptography;
using System.Text.Json;

namespace ElGestorPortal.Application.Common.Behaviors;

/// <summary>
/// Va dentro de la transacción: quien repite una clave espera a que acabe el primero y recibe su respuesta. Si el primero no llegó a confirmar,
/// no queda rastro y el segundo la ejecuta.
/// </summary>
internal sealed class IdempotencyBehavior<TRequest, TResponse>(IPortalDb db, IUnidadDeTrabajo unidad, IUsuarioActual usuario, TimeProvider reloj) : IPipelineBehavior<TRequest, TResponse>
{
    private const int MaximoDeClave = 200;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IIdempotente { ClaveDeIdempotencia: { } clave } || usuario.Identidad.UsuarioId is not { } yo) return await next();
        if (string.IsNullOrWhiteSpace(clave) || clave.Length > MaximoDeClave || clave.Any(char.IsControl))
            throw new PeticionInvalidaException("clave-invalida", "Idempotency-Key va de 1 a 200 letras.");

        await unidad.BloquearAsync($"{yo:N}{clave}", cancellationToken);
        var huella = Huella(request);
        if (await db.Set<PeticionRecordada>().SingleOrDefaultAsync(p => p.UsuarioId == yo && p.Clave == clave, cancellationToken) is { } anterior)
        {
            return anterior.Huella == huella
                ? JsonSerializer.Deserialize<TResponse>(anterior.Respuesta)!
                : throw new ContenidoRechazadoException("clave-reutilizada", "Esa Idempotency-Key ya se usó para pedir otra cosa.");
        }

        var respuesta = await next();
        db.Set<PeticionRecordada>().Add(PeticionRecordada.Recordar(yo, clave, huella, JsonSerializer.Serialize(respuesta), reloj.Ahora()));
        return respuesta;
    }

    /// <summary>Los caminos distintos no comparten respuesta: el tipo de la petición entra en la huella.</summary>
    private static string Huella(TRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(typeof(TRequest).Name), .. JsonSerializer.SerializeToUtf8Bytes(request)]));
}
