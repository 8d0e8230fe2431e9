using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class InvitacionTests(Motor motor) : PruebasDeAcceso(motor)
{
    private const string Nueva = "siete tejados azules";

    private Identidad Admin => Identidad.Sistema(E.Demo) with { Permisos = Permiso.Administrar };

    private Task<string> CrearAdministrador(string correo = "jefa@demo.example") => E.Enviar(new CrearAdministradorCommand(correo), Identidad.Sistema(E.Demo));

    private Task<MediatR.Unit> Aceptar(string token, string contrasena = Nueva, Guid? despacho = null) =>
        E.Enviar(new ElegirContrasenaCommand(token, PropositoDeEnlace.Invitar, contrasena), Identidad.Anonima(despacho ?? E.Demo));

    [Test]
    public async Task El_primer_administrador_elige_su_contrasena_con_un_enlace_de_un_solo_uso()
    {
        var token = await CrearAdministrador();
        Assert.That(await CodigoDelError(() => Entrar("jefa@demo.example", Nueva)), Is.EqualTo("credenciales-invalidas"));
        Assert.That(await E.Enviar(new ObtenerEnlaceQuery(token, PropositoDeEnlace.Invitar)), Is.EqualTo(new EnlaceDto("jefa", "jefa@demo.example")));

        await Aceptar(token);

        var jefa = (await IdentidadDe((await Entrar("jefa@demo.example", Nueva)).Secreto))!;
        Assert.That(jefa.Permisos.HasFlag(Permiso.Administrar));
        Assert.That(await CodigoDelError(() => Aceptar(token, "otra cosa muy distinta")), Is.EqualTo("enlace-no-valido"));
    }

    [Test]
    public async Task El_enlace_no_vale_a_los_siete_dias_ni_en_otro_despacho_ni_si_se_hizo_otro()
    {
        var primero = await CrearAdministrador();
        var segundo = await CrearAdministrador();
        Assert.That(await CodigoDelError(() => Aceptar(primero)), Is.EqualTo("enlace-no-valido"));
        Assert.That(await CodigoDelError(() => Aceptar(segundo, despacho: E.Otro)), Is.EqualTo("enlace-no-valido"));

        E.Reloj.Advance(TimeSpan.FromDays(7));
        Assert.That(await CodigoDelError(() => Aceptar(segundo)), Is.EqualTo("enlace-no-valido"));
    }

    [Test]
    public async Task Quien_ya_es_otra_cosa_no_se_hace_administrador_por_la_consola()
    {
        await E.UnUsuario("ana@demo.example");

        await Assert.ThatAsync(() => CrearAdministrador("ana@demo.example"), Throws.TypeOf<DomainRuleException>());
    }

    [Test]
    public async Task Una_instalacion_nueva_no_tiene_cuentas_de_fabrica()
    {
        foreach (var (usuario, contrasena) in new[] { ("admin", "admin"), ("admin", "Admin123"), ("sa", "sa"), ("admin@demo.example", "Demo-2026!portal"), ("cliente@demo.example", "Demo-2026!portal") })
            Assert.That(await CodigoDelError(() => Entrar(usuario, contrasena)), Is.EqualTo("credenciales-invalidas"));
    }

    [Test]
    public async Task La_invitacion_llega_al_correo_y_un_suspendido_no_la_puede_aceptar()
    {
        var id = await E.Enviar(new InvitarUsuarioCommand("ana@demo.example", "Ana", TipoUsuario.Cliente, ["12345678Z"]), Admin);
        await E.DespacharOutbox();
        var token = E.Buzon.UltimoToken;
        Assert.That(E.Buzon.Correos.Single().Para, Is.EqualTo("ana@demo.example"));

        await E.Enviar(new SuspenderUsuarioCommand(id), Admin);
        Assert.That(await E.Enviar(new ObtenerEnlaceQuery(token, PropositoDeEnlace.Invitar)), Is.Null);
        await Assert.ThatAsync(() => Aceptar(token), Throws.TypeOf<DomainRuleException>());

        Assert.That(await CodigoDelError(() => Entrar("ana@demo.example", Nueva)), Is.EqualTo("credenciales-invalidas"));
    }

    [TestCase("\uFF41na.kilo@demo.example")]
    [TestCase("ana.\u212Ailo@demo.example")]
    [TestCase("ana.k\u0131lo@demo.example")]
    [TestCase("ANA.KİLO@DEMO.EXAMPLE")]
    [TestCase("ana.ki\u200Blo@demo.example")]
    public async Task Un_nombre_que_se_lee_igual_que_otro_se_rechaza(string parecido)
    {
        await E.UnUsuario("ana.kilo@demo.example");

        await Assert.ThatAsync(() => E.Enviar(new InvitarUsuarioCommand("otra@demo.example", "Otra", TipoUsuario.Cliente, ["12345678Z"], parecido), Admin), Throws.TypeOf<DomainRuleException>());
    }

    [Test]
    public async Task El_mismo_nombre_puede_estar_en_dos_despachos_y_cada_uno_es_de_su_casa()
    {
        var (aqui, alli) = (await E.UnUsuario("ana@demo.example"), await E.UnUsuario("ana@demo.example", despacho: E.Otro));

        Assert.That((await QuienEntra("ana@demo.example")).UsuarioId, Is.EqualTo(aqui));
        Assert.That((await IdentidadDe((await Entrar("ana@demo.example", despacho: E.Otro)).Secreto))!.UsuarioId, Is.EqualTo(alli));
    }

    [TestCase("a@b.test\r\nBcc: x@evil.test", "Ana")]
    [TestCase("ana@demo.example", "Ana\r\nBcc: x@evil.test")]
    public async Task Una_direccion_o_un_nombre_con_saltos_de_linea_se_rechazan(string correo, string nombre) =>
        await Assert.ThatAsync(() => E.Enviar(new InvitarUsuarioCommand(correo, nombre, TipoUsuario.Cliente, ["12345678Z"]), Admin), Throws.TypeOf<ValidationException>());

    [Test]
    public async Task Sin_permiso_de_administrar_no_se_invita_ni_se_suspende()
    {
        var gestor = Admin with { Permisos = Permiso.Gestionar | Permiso.Propio };

        Assert.That(await CodigoDelError(() => E.Enviar(new InvitarUsuarioCommand("a@b.example", "A", TipoUsuario.Administrador, []), gestor)), Is.EqualTo("sin-permiso"));
        Assert.That(await CodigoDelError(() => E.Enviar(new SuspenderUsuarioCommand(Guid.NewGuid()), gestor)), Is.EqualTo("sin-permiso"));
    }
}
