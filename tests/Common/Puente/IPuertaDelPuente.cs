using System.Text.Json;
using ElGestorPortal.Application.Puente;

namespace ElGestorPortal.Tests.Common.Puente;

/// <summary>Por dónde habla el escritorio de prueba: en el mismo proceso o por HTTP.</summary>
public interface IPuertaDelPuente
{
    Task<ResultadoDeEntrada> RecibirAsync(JsonElement sobre);

    /// <returns>false si ya estaba.</returns>
    Task<bool> RecibirContenidoAsync(byte[] contenido);

    /// <summary>El id que el portal dio a ese objeto del escritorio.</summary>
    Task<Guid> IdDeAsync(string tipo, string origenId);
}
