using System.Buffers.Text;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Acceso;
using ElGestorPortal.Tests.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace ElGestorPortal.Application.Tests.Acceso;

/// <summary>Con una llave buena (el autenticador es un sustituto) solo entra quien puede entrar, en su despacho y una vez.</summary>
public sealed class EntrarConLlaveTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private readonly ILlavesDeAcceso _llaves = Substitute.For<ILlavesDeAcceso>();

    protected override void SustituirPuertos(IServiceCollection services) => services.AddSingleton(_llaves);

    private async Task<Guid> UnaUsuariaConLlave()
    {
        ComoSistema();
        var id = await Enviar(new SembrarUsuarioDeDemoCommand("ana@demo.example", "cuatro caballos verdes 7", "Ana", TipoUsuario.Cliente, [Nifs.Ana]));
        _llaves.ComprobarAsync(default!, default!).ReturnsForAnyArgs(id);
        _llaves.UsarAsync(default!, default!).ReturnsForAnyArgs(id);
        ComoNadie();
        return id;
    }

    private Task<SesionAbierta> Entrar(string sello) => Enviar(new EntrarConLlaveCommand(sello, "{}", new("203.0.113.7", null)));

    private async Task NoEntra(string sello) => Assert.That((await Assert.CatchAsync<PortalException>(() => Entrar(sello)))!.Codigo, Is.EqualTo("credenciales-invalidas"));

    [Test]
    public async Task Entra_con_los_dos_factores_y_el_sello_vale_una_vez()
    {
        var id = await UnaUsuariaConLlave();

        Assert.That((await Entrar("uno")).Tipo, Is.EqualTo(TipoSesion.Pagina));
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Sesion>().AnyAsync(s => s.UsuarioId == id && s.ConSegundoFactor)), Is.True);
        await NoEntra("uno");
    }

    [Test]
    public async Task En_otro_despacho_no_entra()
    {
        await UnaUsuariaConLlave();
        EnDespacho(DespachoDePrueba.Otro);
        await NoEntra("uno");
    }

    [Test]
    public async Task Suspendida_no_entra()
    {
        var id = await UnaUsuariaConLlave();
        await Portal.ConDb(Despacho.Id, async db =>
        {
            (await db.Set<Usuario>().SingleAsync(u => u.Id == id)).Suspender();
            return await db.SaveChangesAsync();
        });
        await NoEntra("uno");
    }
}

public sealed class QuitarLlaveTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task La_llave_de_otra_persona_no_se_puede_quitar()
    {
        ComoSistema();
        var ana = await Enviar(new SembrarUsuarioDeDemoCommand("ana@demo.example", "cuatro caballos verdes 7", "Ana", TipoUsuario.Cliente, [Nifs.Ana]));
        var eva = await Enviar(new SembrarUsuarioDeDemoCommand("eva@demo.example", "cuatro caballos verdes 7", "Eva", TipoUsuario.Cliente, [Nifs.Ana]));
        ComoCliente(Nifs.Ana);
        var (comoAna, comoEva) = (Yo with { UsuarioId = ana }, Yo with { UsuarioId = eva });
        byte[] id = [1, 2, 3, 4];
        await Portal.EnAmbito(Identidad.Sistema(Despacho.Id), async sp =>
        {
            var cuentas = sp.GetRequiredService<UserManager<Cuenta>>();
            await cuentas.AddOrUpdatePasskeyAsync((await cuentas.FindByIdAsync(ana.ToString()))!, new(id, [5], DateTimeOffset.UnixEpoch, 0, [], true, false, false, [6], [7]) { Name = "Móvil" });
            return await sp.GetRequiredService<IPortalDb>().SaveChangesAsync();
        });

        var llave = Base64Url.EncodeToString(id);
        await Assert.ThatAsync(() => Portal.Enviar(comoEva, new QuitarLlaveCommand(llave)), Throws.TypeOf<NotFoundException>());
        Assert.That((await Portal.Enviar(comoEva, new ListarLlavesQuery())).Elementos, Is.Empty);
        Assert.That((await Portal.Enviar(comoAna, new ListarLlavesQuery())).Elementos.Single(), Has.Property("Nombre").EqualTo("Móvil"));

        await Portal.Enviar(comoAna, new QuitarLlaveCommand(llave));
        Assert.That((await Portal.Enviar(comoAna, new ListarLlavesQuery())).Elementos, Is.Empty);
    }
}
