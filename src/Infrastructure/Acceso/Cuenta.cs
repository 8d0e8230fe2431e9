using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>Credenciales de un <see cref="Usuario"/>, con su mismo Id. Lo que es y lo que puede está en él, no aquí.</summary>
public sealed class Cuenta : IdentityUser<Guid>, IDeDespacho
{
    public Guid DespachoId { get; private set; }

    /// <summary>Último intervalo de 30 segundos cuyo código se usó: ni él ni los anteriores vuelven a valer (RFC 6238, 5.2).</summary>
    public long UltimoPaso { get; set; }
}

public sealed class CuentaClaim : IdentityUserClaim<Guid>, IDeDespacho
{
    public Guid DespachoId { get; private set; }
}

public sealed class CuentaLogin : IdentityUserLogin<Guid>, IDeDespacho
{
    public Guid DespachoId { get; private set; }
}

public sealed class CuentaToken : IdentityUserToken<Guid>, IDeDespacho
{
    public Guid DespachoId { get; private set; }
}

public sealed class CuentaPasskey : IdentityUserPasskey<Guid>, IDeDespacho
{
    public Guid DespachoId { get; private set; }
}
