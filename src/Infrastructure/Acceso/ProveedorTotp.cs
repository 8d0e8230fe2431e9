using Microsoft.AspNetCore.Identity;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>El proveedor de códigos de Identity, con nuestro reloj y sin que un código valga dos veces.</summary>
internal sealed class ProveedorTotp(TimeProvider reloj) : AuthenticatorTokenProvider<Cuenta>
{
    // Donde Identity busca la clave (UserStoreBase); no los publica.
    public const string AlmacenDeIdentity = "[AspNetUserStore]";
    public const string NombreDeLaClave = "AuthenticatorKey";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Cuenta> manager, Cuenta user)
    {
        var clave = await manager.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(clave) || Totp.Buscar(clave, token, reloj.GetUtcNow(), user.UltimoPaso) is not { } paso) return false;

        user.UltimoPaso = paso;
        return true;
    }
}
