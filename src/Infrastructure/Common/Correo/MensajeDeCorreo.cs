using ElGestorPortal.Application.Common;
using MimeKit;

namespace ElGestorPortal.Infrastructure.Common.Correo;

internal static class MensajeDeCorreo
{
    /// <summary>Se niega a componer un mensaje con saltos de línea donde podrían colar una cabecera.</summary>
    public static MimeMessage Componer(Application.Common.Correo correo, string remitente, DateTimeOffset ahora)
    {
        if (correo.Para.Any(char.IsControl) || correo.Asunto.Any(char.IsControl) || !MailboxAddress.TryParse(correo.Para, out var para) || para.Address != correo.Para)
            throw new PeticionInvalidaException("correo-no-valido", "La dirección o el asunto del correo no son válidos.");

        var mensaje = new MimeMessage { Subject = correo.Asunto, Date = ahora };
        mensaje.From.Add(MailboxAddress.Parse(remitente));
        mensaje.To.Add(para);
        mensaje.Headers.Add("Auto-Submitted", "auto-generated");
        var cuerpo = new BodyBuilder { TextBody = correo.Texto, HtmlBody = correo.Html };
        foreach (var adjunto in correo.Adjuntos) cuerpo.Attachments.Add(adjunto.Nombre, adjunto.Contenido, ContentType.Parse(adjunto.TipoMime));
        mensaje.Body = cuerpo.ToMessageBody();
        return mensaje;
    }
}
