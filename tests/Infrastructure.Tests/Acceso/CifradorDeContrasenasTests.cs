using ElGestorPortal.Infrastructure.Acceso;
using Microsoft.AspNetCore.Identity;
using NSubstitute;

namespace ElGestorPortal.Infrastructure.Tests.Acceso;

public class CifradorDeContrasenasTests
{
    [Test]
    public async Task Sin_cuenta_hace_el_mismo_trabajo_que_con_ella()
    {
        var hasher = Substitute.For<IPasswordHasher<Cuenta>>();
        hasher.HashPassword(default!, default!).ReturnsForAnyArgs("el de nadie");
        hasher.VerifyHashedPassword(default!, default!, default!).ReturnsForAnyArgs(PasswordVerificationResult.Success);
        using var cifrador = new CifradorDeContrasenas(hasher);

        Assert.That(await cifrador.ComprobarAsync("el suyo", "la que sea", default), Is.True);
        Assert.That(await cifrador.ComprobarAsync(null, "la que sea", default), Is.False);

        hasher.Received(1).VerifyHashedPassword(Arg.Any<Cuenta>(), "el suyo", "la que sea");
        hasher.Received(1).VerifyHashedPassword(Arg.Any<Cuenta>(), "el de nadie", "la que sea");
    }
}
