using ElGestorPortal.Application.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Common.Correo;

/// <summary>El de muestra: deja cada correo en un fichero <c>.eml</c> de <c>Portal:Datos</c>/correo, que se abre con cualquier programa de correo.</summary>
internal sealed partial class CorreoDeMuestra(string carpeta, IOptions<CorreoOptions> opciones, TimeProvider reloj, ILogger<CorreoDeMuestra> log) : ICorreo
{
    public async Task EnviarAsync(Application.Common.Correo correo, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(carpeta);
        var ahora = reloj.GetUtcNow();
        using var mensaje = MensajeDeCorreo.Componer(correo, opciones.Value.Remitente, ahora);
        await mensaje.WriteToAsync(Path.Combine(carpeta, $"{ahora:yyyyMMdd-HHmmss}-{Guid.CreateVersion7():N}.eml"), cancellationToken);
        SinServidor();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No hay servidor de correo (Correo:Servidor): el mensaje queda en un fichero de la carpeta correo y no llega a nadie")]
    private partial void SinServidor();
}
