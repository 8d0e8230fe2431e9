using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>
/// El almacén de Identity sobre nuestro contexto. No guarda: lo hace la unidad de trabajo del command.
/// La clave y los códigos del segundo factor van cifrados; Identity los dejaría a la vista.
/// </summary>
internal sealed class AlmacenDeCuentas : UserOnlyStore<Cuenta, PortalDbContext, Guid, CuentaClaim, CuentaLogin, CuentaToken, CuentaPasskey>
{
    private readonly IDataProtector _protector;

    public AlmacenDeCuentas(PortalDbContext context, IDataProtectionProvider proteccion, IdentityErrorDescriber describer) : base(context, describer)
    {
        AutoSaveChanges = false;
        _protector = proteccion.CreateProtector("ElGestorPortal.Acceso.SegundoFactor");
    }

    /// <summary>La cuenta ya se sigue desde que se leyó. El original la adjunta otra vez, y a la segunda olvida el sello con el que se leyó.</summary>
    public override Task<IdentityResult> UpdateAsync(Cuenta user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task SetTokenAsync(Cuenta user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Cuenta user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { Length: > 0 } cifrado ? _protector.Unprotect(cifrado) : null;
}
