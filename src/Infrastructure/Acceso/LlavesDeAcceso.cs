using System.Buffers.Text;
using System.Security.Cryptography;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Acceso;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>Las llaves de acceso, sobre ASP.NET Core Identity. Su estado va en un sello cifrado, no en una cookie.</summary>
internal sealed class LlavesDeAcceso(UserManager<Cuenta> cuentas, IPasskeyHandler<Cuenta> llaves, IHttpContextAccessor web, IDataProtectionProvider proteccion) : ILlavesDeAcceso
{
    private static readonly TimeSpan Dura = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _altas = proteccion.CreateProtector("ElGestorPortal.Acceso.LlaveNueva").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _entradas = proteccion.CreateProtector("ElGestorPortal.Acceso.EntradaConLlave").ToTimeLimitedDataProtector();

    private HttpContext Peticion => web.HttpContext ?? throw new InvalidOperationException("Las llaves de acceso solo se usan desde la web.");

    public async Task<RetoDeLlave> PrepararAltaAsync(Usuario usuario)
    {
        var reto = await llaves.MakeCreationOptionsAsync(new() { Id = usuario.Id.ToString(), Name = usuario.NombreDeAcceso, DisplayName = usuario.Nombre }, Peticion);
        return new(reto.CreationOptionsJson, _altas.Protect(reto.AttestationState!, Dura));
    }

    public async Task<bool> GuardarAsync(Guid usuarioId, string sello, string credencial, string nombre)
    {
        if (Abrir(_altas, sello) is not { } estado) return false;

        var alta = await llaves.PerformAttestationAsync(new() { HttpContext = Peticion, CredentialJson = credencial, AttestationState = estado });
        if (!alta.Succeeded || alta.UserEntity.Id != usuarioId.ToString() || !alta.Passkey.IsUserVerified) return false;

        alta.Passkey.Name = nombre;
        Exigir(await cuentas.AddOrUpdatePasskeyAsync(await CuentaAsync(usuarioId), alta.Passkey));
        return true;
    }

    public async Task<IReadOnlyList<LlaveDto>> ListarAsync(Guid usuarioId) =>
        [.. (await cuentas.GetPasskeysAsync(await CuentaAsync(usuarioId))).Select(l => new LlaveDto(Base64Url.EncodeToString(l.CredentialId), l.Name ?? "", l.CreatedAt.UtcDateTime))];

    public async Task<bool> QuitarAsync(Guid usuarioId, string llaveId)
    {
        if (llaveId.Length > 1400 || !Base64Url.IsValid(llaveId)) return false;

        var (cuenta, id) = (await CuentaAsync(usuarioId), Base64Url.DecodeFromChars(llaveId));
        if (await cuentas.GetPasskeyAsync(cuenta, id) is null) return false;

        Exigir(await cuentas.RemovePasskeyAsync(cuenta, id));
        return true;
    }

    public async Task<RetoDeLlave> PrepararEntradaAsync()
    {
        var reto = await llaves.MakeRequestOptionsAsync(null, Peticion);
        return new(reto.RequestOptionsJson, _entradas.Protect(reto.AssertionState!, Dura));
    }

    public async Task<Guid?> ComprobarAsync(string sello, string credencial) => (await EntradaAsync(sello, credencial))?.User?.Id;

    public async Task<Guid?> UsarAsync(string sello, string credencial)
    {
        if (await EntradaAsync(sello, credencial) is not { Succeeded: true } entrada) return null;

        Exigir(await cuentas.AddOrUpdatePasskeyAsync(entrada.User, entrada.Passkey));
        return entrada.User.Id;
    }

    private async Task<PasskeyAssertionResult<Cuenta>?> EntradaAsync(string sello, string credencial)
    {
        if (Abrir(_entradas, sello) is not { } estado) return null;

        var entrada = await llaves.PerformAssertionAsync(new() { HttpContext = Peticion, CredentialJson = credencial, AssertionState = estado });
        return entrada.Succeeded && entrada.Passkey.IsUserVerified ? entrada : null;
    }

    private async Task<Cuenta> CuentaAsync(Guid usuarioId) =>
        await cuentas.FindByIdAsync(usuarioId.ToString()) ?? throw new InvalidOperationException("El usuario no tiene cuenta.");

    private static string? Abrir(ITimeLimitedDataProtector sellos, string sello)
    {
        try
        {
            return sellos.Unprotect(sello);
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
