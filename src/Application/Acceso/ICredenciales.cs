using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Contraseñas y segundos factores. Lo que tarda (cifrar, comprobar) se llama fuera de una transacción; lo que cambia, dentro.</summary>
public interface ICredenciales
{
    /// <summary>¿Es la suya? El trabajo es el mismo si no existe la cuenta o no tiene contraseña.</summary>
    Task<bool> ComprobarContrasenaAsync(Guid? usuarioId, string contrasena, CancellationToken cancellationToken);

    /// <summary>Hash con sal para guardar.</summary>
    Task<string> CifrarAsync(string contrasena, CancellationToken cancellationToken);

    /// <summary>Abre la cuenta de un usuario; sin hash, no podrá entrar hasta que elija contraseña.</summary>
    Task AbrirCuentaAsync(Usuario usuario, string? hash);

    Task PonerContrasenaAsync(Guid usuarioId, string hash);

    Task<bool> TieneSegundoFactorAsync(Guid usuarioId, CancellationToken cancellationToken);

    /// <summary>Código de la aplicación o de recuperación. Si vale, queda gastado.</summary>
    Task<bool> ComprobarCodigoAsync(Guid usuarioId, string codigo);

    /// <summary>Clave nueva, o la de un sello que aún vale, sin guardar nada todavía.</summary>
    ClaveDeSegundoFactor PrepararClave(Guid usuarioId, string nombreDeAcceso, string emisor, string? sello);

    /// <summary>Si el código es de la clave sellada, la guarda, la activa y devuelve los códigos de recuperación; si no, null.</summary>
    Task<IReadOnlyList<string>?> ActivarSegundoFactorAsync(Guid usuarioId, string sello, string codigo);

    Task DesactivarSegundoFactorAsync(Guid usuarioId);

    Task<int> CodigosDeRecuperacionRestantesAsync(Guid usuarioId);
}

/// <param name="Clave">Para escribirla a mano, en grupos de cuatro.</param>
/// <param name="Uri">Lo que lleva el QR.</param>
/// <param name="Sello">La clave cifrada, con su dueño y su caducidad, para devolverla al confirmar.</param>
public sealed record ClaveDeSegundoFactor(string Clave, string Uri, string Sello);
