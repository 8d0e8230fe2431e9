namespace ElGestorPortal.Infrastructure.Common.Correo;

/// <summary>Sección <c>Correo</c>. Sin servidor, los correos se dejan en ficheros.</summary>
public sealed class CorreoOptions
{
    public string? Servidor { get; set; }
    public int Puerto { get; set; } = 587;
    public string? Usuario { get; set; }
    public string? Contrasena { get; set; }

    /// <summary><c>starttls</c> (la de siempre en el 587), <c>tls</c> (465) o <c>ninguna</c> (solo en la propia máquina).</summary>
    public string Seguridad { get; set; } = "starttls";

    /// <summary>Dirección que figura como remitente, con nombre si se quiere: <c>Portal &lt;portal@gestoria.example&gt;</c>.</summary>
    public string Remitente { get; set; } = "portal@localhost.example";
}
