using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class RestablecerTests(Motor motor) : PruebasDeAcceso(motor)
{
    private const string Ana = "ana@demo.example";
    private const string Nueva = "siete tejados azules";

    private async Task<string> PedirEnlace(string usuario = Ana)
    {
        await E.Enviar(new PedirRestablecimientoCommand(usuario, "203.0.113.7"));
        await E.DespacharOutbox();
        return E.Buzon.UltimoToken;
    }

    private Task<MediatR.Unit> Elegir(string token, string contrasena = Nueva, Guid? despacho = null) =>
        E.Enviar(new ElegirContrasenaCommand(token, PropositoDeEnlace.Restablecer, contrasena), Identidad.Anonima(despacho ?? E.Demo));

    [Test]
    public async Task Con_el_enlace_del_correo_elige_otra_y_se_cierran_todas_sus_sesiones()
    {
        await E.UnUsuario(Ana);
        var (una, otra, tokens) = (await Entrar(Ana), await Entrar(Ana, desde: Lejos), await Tokens(Ana));

        await Elegir(await PedirEnlace());

        Assert.That(await IdentidadDe(una.Secreto), Is.Null);
        Assert.That(await IdentidadDe(otra.Secreto), Is.Null);
        Assert.That(await IdentidadDe(tokens.Secreto, paraApi: true), Is.Null);
        Assert.That(await CodigoDelError(() => E.Enviar(new RenovarTokenCommand(tokens.Renovacion!, Casa))), Is.EqualTo("renovacion-invalida"));
        Assert.That(await CodigoDelError(() => Entrar(Ana)), Is.EqualTo("credenciales-invalidas"));
        Assert.That((await Entrar(Ana, Nueva)).Tipo, Is.EqualTo(TipoSesion.Pagina));

        await E.DespacharOutbox();
        Assert.That(E.Buzon.Correos[^1].Asunto, Is.EqualTo("Su contraseña ha cambiado"));
    }

    [Test]
    public async Task El_enlace_lleva_la_direccion_configurada_y_va_al_correo_guardado()
    {
        await E.UnUsuario(Ana);

        await PedirEnlace(" \uFF21NA@demo.example");

        Assert.That(E.Buzon.UltimaUrl, Does.StartWith("https://demo.portal.example/acceso/restablecer/"));
        Assert.That(E.Buzon.Correos.Single().Para, Is.EqualTo(Ana));
    }

    [Test]
    public async Task Sirve_una_sola_vez()
    {
        await E.UnUsuario(Ana);
        var token = await PedirEnlace();
        await Elegir(token);

        Assert.That(await CodigoDelError(() => Elegir(token, "otra que no entra ya")), Is.EqualTo("enlace-no-valido"));
        Assert.That(await E.Enviar(new ObtenerEnlaceQuery(token, PropositoDeEnlace.Restablecer)), Is.Null);
    }

    [Test]
    public async Task No_vale_pasada_una_hora_ni_si_se_pidio_otro_despues_ni_en_otro_despacho_ni_para_otra_cosa()
    {
        await E.UnUsuario(Ana);
        var primero = await PedirEnlace();
        var segundo = await PedirEnlace();
        Assert.That(await CodigoDelError(() => Elegir(primero)), Is.EqualTo("enlace-no-valido"));
        Assert.That(await CodigoDelError(() => Elegir(segundo, despacho: E.Otro)), Is.EqualTo("enlace-no-valido"));
        Assert.That(await CodigoDelError(() => E.Enviar(new ElegirContrasenaCommand(segundo, PropositoDeEnlace.Invitar, Nueva))), Is.EqualTo("enlace-no-valido"));

        E.Reloj.Advance(TimeSpan.FromHours(1));
        Assert.That(await CodigoDelError(() => Elegir(segundo)), Is.EqualTo("enlace-no-valido"));
    }

    [Test]
    public async Task Un_desconocido_o_un_suspendido_reciben_la_misma_respuesta_y_ningun_correo()
    {
        var ana = await E.UnUsuario(Ana);
        await E.Cambiar(ana, u => u.Suspender());

        await E.Enviar(new PedirRestablecimientoCommand(Ana, null));
        await E.Enviar(new PedirRestablecimientoCommand("nadie@demo.example", null));
        await E.DespacharOutbox();

        Assert.That(E.Buzon.Correos, Is.Empty);
    }

    [Test]
    public async Task No_salen_mas_de_tres_correos_por_hora_y_desde_una_direccion_se_acaba_cortando()
    {
        await E.UnUsuario(Ana);
        for (var i = 0; i < 10; i++) await E.Enviar(new PedirRestablecimientoCommand(Ana, "203.0.113.7"));
        var codigos = new List<string>();
        for (var i = 0; i < 500; i++)
        {
            try { await E.Enviar(new PedirRestablecimientoCommand($"u{i}@demo.example", "203.0.113.7")); }
            catch (PortalException e) { codigos.Add(e.Codigo); }
        }

        await E.DespacharOutbox();
        Assert.That(codigos, Has.Count.EqualTo(490).And.All.EqualTo("demasiados-intentos"));
        Assert.That(E.Buzon.Correos, Has.Count.LessThanOrEqualTo(3));

        E.Reloj.Advance(TimeSpan.FromHours(1));
        await PedirEnlace();
        Assert.That(E.Buzon.Correos, Has.Count.InRange(1, 4));
    }

    [Test]
    public async Task Un_usuario_con_saltos_de_linea_se_rechaza() =>
        Assert.That(await CodigoDelError(() => E.Enviar(new PedirRestablecimientoCommand("a@b.test\r\nBcc:x@evil.test", null))), Is.EqualTo("caracteres-no-validos"));

    [Test]
    public async Task Una_contrasena_mala_no_gasta_el_enlace()
    {
        await E.UnUsuario(Ana);
        var token = await PedirEnlace();

        await Assert.ThatAsync(() => Elegir(token, "Password1!"), Throws.TypeOf<ValidationException>());
        await Elegir(token);

        Assert.That(await Entrar(Ana, Nueva), Is.Not.Null);
    }

    [Test]
    public async Task El_mismo_enlace_veinte_veces_a_la_vez_cambia_la_contrasena_una()
    {
        await E.UnUsuario(Ana);
        var token = await PedirEnlace();

        var buenas = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try { await Task.Run(() => Elegir(token, $"siete tejados azules {i}{i}")); return true; }
            catch (PortalException) { return false; }
        }));

        Assert.That(buenas.Count(b => b), Is.EqualTo(1));
    }
}
