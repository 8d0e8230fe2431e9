namespace ElGestorPortal.Application.Common;

/// <summary>Un final previsto que no es el bueno. <see cref="Codigo"/> es estable y viaja en problem+json; el mensaje es una frase en español.</summary>
public abstract class PortalException(string codigo, string message) : Exception(message)
{
    public string Codigo => codigo;
}

/// <summary>No existe, o no está a disposición de quien lo pide: son indistinguibles.</summary>
public sealed class NotFoundException() : PortalException("no-encontrado", "No existe o no está a su disposición.");

/// <summary>Quien lo pide no tiene ese permiso.</summary>
public sealed class ForbiddenException(string codigo = "sin-permiso", string message = "Su usuario no tiene permiso para hacer esto.") : PortalException(codigo, message);

/// <summary>No se sabe quién lo pide.</summary>
public sealed class UnauthorizedException(string codigo, string message) : PortalException(codigo, message);

/// <summary>La petición no se puede entender.</summary>
public sealed class PeticionInvalidaException(string codigo, string message) : PortalException(codigo, message);

/// <summary>Demasiadas veces seguidas.</summary>
public sealed class DemasiadasPeticionesException(TimeSpan espera) : PortalException("demasiados-intentos", "Demasiados intentos seguidos. Espere unos minutos y vuelva a probar.")
{
    /// <summary>Cuánto hay que esperar.</summary>
    public TimeSpan Espera => espera;
}

/// <summary>El contenido recibido no es el que se anunció.</summary>
public sealed class ContenidoRechazadoException(string codigo, string message) : PortalException(codigo, message);

/// <summary>No es un fichero de los que se admiten.</summary>
public sealed class TipoNoAdmitidoException(string message = "Ese tipo de archivo no se admite. Envíe un PDF, una foto (JPG o PNG), un TIFF, un documento de Word, Excel o LibreOffice sin macros, o un texto.")
    : PortalException("tipo-no-admitido", message);

/// <summary>Pasa de un límite.</summary>
public sealed class DemasiadoGrandeException(string codigo, string message) : PortalException(codigo, message);

/// <summary>Lo que se quiere cambiar ya cambió: quien guarda partía de otra versión.</summary>
public sealed class VersionDistintaException() : PortalException("version-distinta", "Alguien lo ha cambiado mientras tanto. Vuelva a abrirlo para ver lo último.");

/// <summary>Hay que decir de qué versión se parte.</summary>
public sealed class FaltaVersionException() : PortalException("falta-version", "Diga en If-Match de qué versión parte.");

/// <summary>Otro lo cambió a la vez y llegó antes.</summary>
public sealed class CambioSimultaneoException(Exception causa) : PortalException("cambio-simultaneo", "Alguien lo ha cambiado al mismo tiempo. Vuelva a intentarlo.")
{
    /// <summary>Lo que dijo la base de datos.</summary>
    public Exception Causa => causa;
}

/// <summary>No se puede hacer tal como está ahora.</summary>
public sealed class ConflictoException(string codigo, string message) : PortalException(codigo, message);
