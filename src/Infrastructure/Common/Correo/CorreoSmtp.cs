using ElGestorPortal.Application.Common;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Common.Correo;

/// <summary>El de verdad: MailKit sobre el servidor SMTP configurado.</summary>
internal sealed class CorreoSmtp(IOptions<CorreoOptions> opciones, TimeProvider reloj) : ICorreo
{
    private const int Plazo = 30_000;

    public async Task EnviarAsync(Application.Common.Correo correo, CancellationToken cancellationToken)
    {
        var o = opciones.Value;
        using var mensaje = MensajeDeCorreo.Componer(correo, o.Remitente, reloj.GetUtcNow());
        using var cliente = new SmtpClient { Timeout = Plazo };
        await cliente.ConnectAsync(o.Servidor!, o.Puerto, Seguridad(o.Seguridad), cancellationToken);
        if (!string.IsNullOrEmpty(o.Usuario)) await cliente.AuthenticateAsync(o.Usuario, o.Contrasena ?? "", cancellationToken);
        await cliente.SendAsync(mensaje, cancellationToken);
        await cliente.DisconnectAsync(true, cancellationToken);
    }

    private static SecureSocketOptions Seguridad(string seguridad) => seguridad switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "ninguna" => SecureSocketOptions.None,
        "starttls" => SecureSocketOptions.StartTls,
        _ => throw new InvalidOperationException("Correo:Seguridad debe ser starttls, tls o ninguna."),
    };
}
