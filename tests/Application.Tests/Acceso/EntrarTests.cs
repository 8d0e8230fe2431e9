using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class EntrarTests(Motor motor) : PruebasDeAcceso(motor)
{
    [Test]
    public async Task Con_su_contrasena_entra_y_la_sesion_dice_quien_es()
    {
        var ana = await E.UnUsuario("ana@demo.example", TipoUsuario.Colaborador);

        var identidad = await QuienEntra("  ANA@Demo.example ");

        Assert.Multiple(() =>
        {
            Assert.That(identidad.UsuarioId, Is.EqualTo(ana));
            Assert.That(identidad.DespachoId, Is.EqualTo(E.Demo));
            Assert.That(identidad.Nifs, Is.EqualTo(new[] { "12345678Z" }));
            Assert.That(identidad.Permisos.HasFlag(Permiso.CrearSolicitudes | Permiso.Propio));
            Assert.That(identidad.Permisos.HasFlag(Permiso.Sistema), Is.False);
        });
    }

    [Test]
    public async Task Todos_los_motivos_para_no_entrar_dan_el_mismo_error()
    {
        await E.UnUsuario("ana@demo.example");
        var suspendido = await E.UnUsuario("suspendido@demo.example");
        await E.Cambiar(suspendido, u => u.Suspender());
        var caducado = await E.UnUsuario("caducado@demo.example");
        await E.Cambiar(caducado, u => u.Caducar(new DateOnly(2026, 3, 9)));
        await E.UnUsuario("vecina@otro.example", despacho: E.Otro);

        var errores = new List<UnauthorizedException>();
        foreach (var (usuario, contrasena) in new[]
        {
            ("ana@demo.example", "otra cosa distinta"), ("nadie@demo.example", EscenarioDeAcceso.Contrasena), ("suspendido@demo.example", EscenarioDeAcceso.Contrasena),
            ("caducado@demo.example", EscenarioDeAcceso.Contrasena), ("vecina@otro.example", EscenarioDeAcceso.Contrasena),
        })
            errores.Add((await Assert.ThrowsAsync<UnauthorizedException>(() => Entrar(usuario, contrasena)))!);

        Assert.That(errores.Select(e => (e.Codigo, e.Message)).Distinct(), Is.EqualTo(new[] { ("credenciales-invalidas", "El usuario o la contraseña no coinciden.") }));
    }

    [Test]
    public async Task El_ultimo_dia_de_su_acceso_entra_y_al_siguiente_de_Madrid_ya_no()
    {
        var ana = await E.UnUsuario("ana@demo.example");
        await E.Cambiar(ana, u => u.Caducar(new DateOnly(2026, 3, 10)));
        var abierta = await Entrar("ana@demo.example");

        E.Reloj.SetUtcNow(new DateTimeOffset(2026, 3, 10, 17, 59, 0, TimeSpan.Zero));
        Assert.That(await IdentidadDe(abierta.Secreto), Is.Not.Null);

        var porLaTarde = await Entrar("ana@demo.example");
        E.Reloj.SetUtcNow(new DateTimeOffset(2026, 3, 10, 23, 0, 1, TimeSpan.Zero));
        Assert.That(await IdentidadDe(porLaTarde.Secreto), Is.Null);
    }

    [Test]
    public async Task Mil_fallos_desde_fuera_no_dejan_fuera_a_su_dueno()
    {
        await E.UnUsuario("ana@demo.example");
        for (var i = 0; i < 1000; i++) await Assert.CatchAsync<PortalException>(() => Entrar("ana@demo.example", "probando a ver", Lejos));

        Assert.That((await Entrar("ana@demo.example")).Tipo, Is.EqualTo(TipoSesion.Pagina));
    }

    [Test]
    public async Task Una_contrasena_contra_trescientos_usuarios_se_corta_antes_de_cincuenta()
    {
        await E.UnUsuario("ana@demo.example");
        var codigos = new List<string>();
        for (var i = 0; i < 300; i++) codigos.Add(await CodigoDelError(() => Entrar($"usuario{i}@demo.example", "Primavera2026!!", Lejos)));

        Assert.That(codigos.IndexOf("demasiados-intentos"), Is.InRange(1, 49));
        Assert.That((await Entrar("ana@demo.example")).Secreto, Has.Length.EqualTo(43));
    }

    [TestCase("ana@demo.example")]
    [TestCase("no-existe@demo.example")]
    public async Task Tras_diez_fallos_hay_que_esperar_exista_o_no_y_nunca_mas_de_un_cuarto_de_hora(string usuario)
    {
        await E.UnUsuario("ana@demo.example");
        for (var i = 0; i < 10; i++) Assert.That(await CodigoDelError(() => Entrar(usuario, "no es esta, no")), Is.EqualTo("credenciales-invalidas"));

        var espera = await Assert.ThrowsAsync<DemasiadasPeticionesException>(() => Entrar(usuario, "no es esta, no"));
        Assert.That(espera!.Espera, Is.EqualTo(TimeSpan.FromMinutes(15)));

        E.Reloj.Advance(TimeSpan.FromMinutes(15));
        Assert.That(await CodigoDelError(() => Entrar(usuario, "no es esta, no")), Is.EqualTo("credenciales-invalidas"));
    }

    [Test]
    public async Task Todas_las_grafias_de_un_nombre_cuentan_contra_la_misma_cuenta()
    {
        await E.UnUsuario("ana.kilo@demo.example");
        string[] grafias =
        [
            "ana.kilo@demo.example", "ANA.KILO@DEMO.EXAMPLE", " ana.kilo@demo.example ", "ana.\u212Ailo@demo.example", "\uFF41na.kilo@demo.example", "ana.k\u0131lo@demo.example",
            "ana.kilo+x@demo.example", "ana.kilo@demo.example.", "\u0430na.kilo@demo.example", "ana.ki\u200Blo@demo.example",
        ];
        foreach (var grafia in grafias) Assert.That(await CodigoDelError(() => Entrar(grafia, "no es esta, no")), Is.EqualTo("credenciales-invalidas"));

        Assert.That(await CodigoDelError(() => Entrar("ana.kilo@demo.example")), Is.EqualTo("demasiados-intentos"));
    }

    [Test]
    public async Task Una_contrasena_enorme_o_un_nombre_con_saltos_de_linea_se_rechazan_sin_comprobar_nada()
    {
        Assert.That(await CodigoDelError(() => Entrar("ana@demo.example", new string('x', 1_000_000))), Is.EqualTo("demasiado-largo"));
        Assert.That(await CodigoDelError(() => Entrar("ana@demo.example\r\nBcc: x@evil.test")), Is.EqualTo("caracteres-no-validos"));
        Assert.That(await CodigoDelError(() => Entrar("\uD800mal@demo.example")), Is.EqualTo("credenciales-invalidas"));
    }

    [Test]
    public async Task Al_volver_a_entrar_el_secreto_es_otro_y_el_anterior_del_navegador_ya_no_vale()
    {
        await E.UnUsuario("ana@demo.example");
        var primera = await Entrar("ana@demo.example");
        var quien = (await IdentidadDe(primera.Secreto))!;

        var segunda = await E.Enviar(new EntrarCommand("ana@demo.example", EscenarioDeAcceso.Contrasena, Casa, Sustituye: quien.SesionId));

        Assert.That(segunda.Secreto, Is.Not.EqualTo(primera.Secreto));
        Assert.That(await IdentidadDe(primera.Secreto), Is.Null);
    }

    [Test]
    public async Task La_contrasena_de_la_demostracion_se_admite()
    {
        await E.Enviar(new SembrarUsuarioDeDemoCommand("cliente@demo.example", "Demo-2026!portal", "Cliente", TipoUsuario.Cliente, []), Identidad.Sistema(E.Demo));

        Assert.That(ReglasDeContrasena.Motivo("Demo-2026!portal", "cliente@demo.example", "demo", "Gestoría Demo"), Is.Null);
        Assert.That((await Entrar("cliente@demo.example", "Demo-2026!portal")).Tipo, Is.EqualTo(TipoSesion.Pagina));
    }
}
