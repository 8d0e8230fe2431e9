using System.Security.Cryptography;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>Las credenciales, sobre ASP.NET Core Identity: UserManager, su hash, sus códigos de recuperación y su proveedor de TOTP.</summary>
internal sealed class Credenciales(UserManager<Cuenta> cuentas, PortalDbContext db, CifradorDeContrasenas cifrador, IDataProtectionProvider proteccion) : ICredenciales
{
    private const int CodigosDeRecuperacion = 10;
    private readonly ITimeLimitedDataProtector _sellos = proteccion.CreateProtector("ElGestorPortal.Acceso.ClaveSinConfirmar").ToTimeLimitedDataProtector();

    public async Task<bool> ComprobarContrasenaAsync(Guid? usuarioId, string contrasena, CancellationToken cancellationToken)
    {
        var id = usuarioId ?? Guid.Empty;
        var hash = await db.Set<Cuenta>().Where(c => c.Id == id).Select(c => c.PasswordHash).SingleOrDefaultAsync(cancellationToken);
        return await cifrador.ComprobarAsync(hash, contrasena, cancellationToken);
    }

    public Task<string> CifrarAsync(string contrasena, CancellationToken cancellationToken) => cifrador.CifrarAsync(contrasena, cancellationToken);

    public async Task AbrirCuentaAsync(Usuario usuario, string? hash) =>
        Exigir(await cuentas.CreateAsync(new Cuenta { Id = usuario.Id, UserName = usuario.NombreDeAcceso, PasswordHash = hash }));

    public async Task PonerContrasenaAsync(Guid usuarioId, string hash)
    {
        var cuenta = await CuentaAsync(usuarioId);
        cuenta.PasswordHash = hash;
        Exigir(await cuentas.UpdateSecurityStampAsync(cuenta));
    }

    public Task<bool> TieneSegundoFactorAsync(Guid usuarioId, CancellationToken cancellationToken) =>
        db.Set<Cuenta>().AnyAsync(c => c.Id == usuarioId && c.TwoFactorEnabled, cancellationToken);

    public async Task<bool> ComprobarCodigoAsync(Guid usuarioId, string codigo)
    {
        var cuenta = await CuentaAsync(usuarioId);
        var limpio = new string([.. codigo.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        if (limpio.Length == 10) return (await cuentas.RedeemTwoFactorRecoveryCodeAsync(cuenta, $"{limpio[..5]}-{limpio[5..]}")).Succeeded;

        if (!await cuentas.VerifyTwoFactorTokenAsync(cuenta, TokenOptions.DefaultAuthenticatorProvider, limpio)) return false;

        // Guarda el paso usado; el sello de concurrencia hace fallar a quien use el mismo código a la vez.
        Exigir(await cuentas.UpdateAsync(cuenta));
        return true;
    }

    public ClaveDeSegundoFactor PrepararClave(Guid usuarioId, string nombreDeAcceso, string emisor, string? sello)
    {
        var clave = (sello is null ? null : Abrir(sello, usuarioId)) ?? Totp.NuevaClave();
        var (quien, donde) = (Uri.EscapeDataString(nombreDeAcceso), Uri.EscapeDataString(emisor));
        return new(
            string.Join(' ', clave.Chunk(4).Select(c => new string(c))),
            $"otpauth://totp/{donde}:{quien}?secret={clave}&issuer={donde}&digits=6&period=30",
            _sellos.Protect($"{usuarioId:N}{clave}", TimeSpan.FromMinutes(15)));
    }

    public async Task<IReadOnlyList<string>?> ActivarSegundoFactorAsync(Guid usuarioId, string sello, string codigo)
    {
        if (Abrir(sello, usuarioId) is not { } clave) return null;

        var cuenta = await CuentaAsync(usuarioId);
        Exigir(await cuentas.SetAuthenticationTokenAsync(cuenta, ProveedorTotp.AlmacenDeIdentity, ProveedorTotp.NombreDeLaClave, clave));
        var cifras = new string([.. codigo.Where(char.IsAsciiDigit)]);
        if (!await cuentas.VerifyTwoFactorTokenAsync(cuenta, TokenOptions.DefaultAuthenticatorProvider, cifras)) return null;

        Exigir(await cuentas.SetTwoFactorEnabledAsync(cuenta, true));
        return [.. (await cuentas.GenerateNewTwoFactorRecoveryCodesAsync(cuenta, CodigosDeRecuperacion))!];
    }

    public async Task DesactivarSegundoFactorAsync(Guid usuarioId)
    {
        var cuenta = await CuentaAsync(usuarioId);
        db.RemoveRange(await db.Set<CuentaToken>().Where(t => t.UserId == usuarioId).ToListAsync());
        Exigir(await cuentas.SetTwoFactorEnabledAsync(cuenta, false));
    }

    public async Task<int> CodigosDeRecuperacionRestantesAsync(Guid usuarioId) => await cuentas.CountRecoveryCodesAsync(await CuentaAsync(usuarioId));

    private async Task<Cuenta> CuentaAsync(Guid usuarioId) =>
        await cuentas.FindByIdAsync(usuarioId.ToString()) ?? throw new InvalidOperationException("El usuario no tiene cuenta.");

    private string? Abrir(string sello, Guid usuarioId)
    {
        try
        {
            var abierto = _sellos.Unprotect(sello);
            return abierto.StartsWith(usuarioId.ToString("N"), StringComparison.Ordinal) ? abierto[32..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static void Exigir(IdentityResult resultado)
    {
        if (resultado.Succeeded) return;
        if (resultado.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))) throw new DbUpdateConcurrencyException();
        throw new InvalidOperationException($"Identity: {string.Join(", ", resultado.Errors.Select(e => e.Code))}");
    }
}
