using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;
using OtpNet;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class GestionarSegundoFactorTests(Motor motor) : PruebasDeAcceso(motor)
{
    private const string Gestor = "gestor@demo.example";

    protected override bool SegundoFactorObligatorio => true;

    private string Codigo(ClaveDeSegundoFactor clave) =>
        new Totp(Base32Encoding.ToBytes(clave.Clave.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(E.Reloj.GetUtcNow().UtcDateTime);

    private async Task<Identidad> Activar(string usuario)
    {
        var quien = await QuienEntra(usuario);
        var clave = await E.Enviar(new PrepararSegundoFactorQuery(), quien);
        return (await IdentidadDe((await E.Enviar(new ActivarSegundoFactorCommand(clave.Sello, Codigo(clave), Casa), quien)).Sesion.Secreto))!;
    }

    [Test]
    public async Task El_sello_de_otra_persona_no_sirve_para_activar()
    {
        await E.UnUsuario(Gestor, TipoUsuario.Gestor);
        await E.UnUsuario("otra@demo.example", TipoUsuario.Gestor);
        var clave = await E.Enviar(new PrepararSegundoFactorQuery(), await QuienEntra("otra@demo.example"));

        await Assert.ThatAsync(async () => await E.Enviar(new ActivarSegundoFactorCommand(clave.Sello, Codigo(clave), Casa), await QuienEntra(Gestor)), Throws.TypeOf<FluentValidation.ValidationException>());
    }

    [Test]
    public async Task Un_cliente_lo_quita_con_su_contrasena_y_el_personal_obligado_no()
    {
        await E.UnUsuario(Gestor, TipoUsuario.Gestor);
        var gestor = await Activar(Gestor);
        await Assert.ThatAsync(() => E.Enviar(new DesactivarSegundoFactorCommand(EscenarioDeAcceso.Contrasena), gestor), Throws.TypeOf<DomainRuleException>());

        await E.UnUsuario("ana@demo.example");
        var ana = await Activar("ana@demo.example");
        Assert.That((await E.Enviar(new ObtenerMiPerfilQuery(), ana)).CodigosDeRecuperacion, Is.EqualTo(10));

        await Assert.ThatAsync(() => E.Enviar(new DesactivarSegundoFactorCommand("no es esta, no"), ana), Throws.TypeOf<FluentValidation.ValidationException>());
        await E.Enviar(new DesactivarSegundoFactorCommand(EscenarioDeAcceso.Contrasena), ana);

        Assert.That((await Entrar("ana@demo.example")).Tipo, Is.EqualTo(TipoSesion.Pagina));
    }
}
