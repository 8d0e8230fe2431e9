using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Llaves de acceso (WebAuthn). El reto va y vuelve en un sello cifrado que caduca a los cinco minutos.</summary>
public interface ILlavesDeAcceso
{
    /// <summary>Reto para guardar una llave nueva de ese usuario.</summary>
    Task<RetoDeLlave> PrepararAltaAsync(Usuario usuario);

    /// <summary>Guarda la llave si responde al reto del sello y el sello es de ese usuario; si no, false.</summary>
    Task<bool> GuardarAsync(Guid usuarioId, string sello, string credencial, string nombre);

    Task<IReadOnlyList<LlaveDto>> ListarAsync(Guid usuarioId);

    /// <summary>Quita una llave de ese usuario; false si no tiene ninguna así.</summary>
    Task<bool> QuitarAsync(Guid usuarioId, string llaveId);

    /// <summary>Reto para entrar, sin saber todavía quién.</summary>
    Task<RetoDeLlave> PrepararEntradaAsync();

    /// <summary>De quién es la llave que responde bien al reto, con su dueño verificado; null si no vale. No guarda nada.</summary>
    Task<Guid?> ComprobarAsync(string sello, string credencial);

    /// <summary>Lo mismo, y anota el uso en el contador de la llave.</summary>
    Task<Guid?> UsarAsync(string sello, string credencial);
}

/// <param name="Opciones">JSON para el navegador.</param>
/// <param name="Sello">El reto cifrado, para devolverlo con la respuesta.</param>
public sealed record RetoDeLlave(string Opciones, string Sello);

/// <param name="Id">Para quitarla.</param>
/// <param name="Nombre">El que le puso su dueño al dispositivo.</param>
/// <param name="Creada">Cuándo se guardó, UTC.</param>
public sealed record LlaveDto(string Id, string Nombre, DateTime Creada);
