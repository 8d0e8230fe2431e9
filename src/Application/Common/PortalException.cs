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

/// <summary>Pasa de un límite.</summary>
public sealed class DemasiadoGrandeException(string codigo, string message) : PortalException(codigo, message);
