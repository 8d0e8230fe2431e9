using ElGestorPortal.Domain.Acceso;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Application.Acceso;

/// <summary>
/// Cada intento de entrar que no vale queda en la auditoría, por el mismo camino exista o no el usuario. De uno que no existe no se guarda lo
/// escrito: a veces es una contraseña.
/// </summary>
internal sealed partial class EntradasFallidas(IRegistroDeAccesos registro, IUsuarioActual actual, ILogger<EntradasFallidas> log)
{
    public const string Accion = "EntradaFallida";

    public void Anotar(Usuario? usuario, bool coincide)
    {
        Rechazada(actual.DespachoId, usuario?.Id, coincide);
        registro.Anotar(Identidad.Anonima(actual.DespachoId) with { Actor = usuario?.NombreDeAcceso ?? "usuario desconocido" }, Accion, usuario?.Id.ToString());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Entrada rechazada en el despacho {DespachoId}: usuario {UsuarioId}, contraseña correcta {Coincide}")]
    private partial void Rechazada(Guid despachoId, Guid? usuarioId, bool coincide);
}
