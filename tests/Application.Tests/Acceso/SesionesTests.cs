using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Acceso;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class SesionesTests(Motor motor) : PruebasDeAcceso(motor)
{
    [Test]
    public async Task Un_suspendido_deja_de_estar_dentro_en_la_peticion_siguiente()
    {
        var ana = await E.UnUsuario("ana@demo.example");
        var (pagina, tokens) = (await Entrar("ana@demo.example"), await Tokens("ana@demo.example"));

        await E.Cambiar(ana, u => u.Suspender());

        Assert.That(await IdentidadDe(pagina.Secreto), Is.Null);
        Assert.That(await IdentidadDe(tokens.Secreto, paraApi: true), Is.Null);
    }

    [Test]
    public async Task Un_cambio_de_derechos_muerde_en_la_peticion_siguiente()
    {
        var ana = await E.UnUsuario("ana@demo.example");
        var abierta = await Entrar("ana@demo.example");

        await E.Cambiar(ana, u =>
        {
            u.CambiarPermisos(Permiso.VerExpedientes);
            u.CambiarNifs([]);
        });

        var ahora = (await IdentidadDe(abierta.Secreto))!;
        Assert.That(ahora.Permisos.HasFlag(Permiso.DescargarDocumentos), Is.False);
        Assert.That(ahora.Nifs, Is.Empty);
    }

    [TestCase(TipoUsuario.Gestor, 29, true)]
    [TestCase(TipoUsuario.Gestor, 30, false)]
    [TestCase(TipoUsuario.Cliente, 479, true)]
    [TestCase(TipoUsuario.Cliente, 480, false)]
    public async Task Sin_usarla_se_cierra_a_la_media_hora_o_a_las_ocho_horas(TipoUsuario tipo, int minutos, bool sigue)
    {
        await E.UnUsuario("ana@demo.example", tipo);
        var abierta = await Entrar("ana@demo.example");

        E.Reloj.Advance(TimeSpan.FromMinutes(minutos));

        Assert.That(await IdentidadDe(abierta.Secreto), sigue ? Is.Not.Null : Is.Null);
    }

    [Test]
    public async Task Usandola_sigue_abierta_pero_no_mas_de_doce_horas()
    {
        await E.UnUsuario("gestor@demo.example", TipoUsuario.Gestor);
        var abierta = await Entrar("gestor@demo.example");
        for (var i = 0; i < 28; i++)
        {
            E.Reloj.Advance(TimeSpan.FromMinutes(25));
            Assert.That(await IdentidadDe(abierta.Secreto), Is.Not.Null);
            await E.Servicios.GetRequiredService<UsoDeSesiones>().VolcarAsync(default);
        }

        E.Reloj.Advance(TimeSpan.FromMinutes(25));
        Assert.That(await IdentidadDe(abierta.Secreto), Is.Null);
    }

    [Test]
    public async Task Al_salir_la_sesion_no_vale_y_en_la_API_tampoco_sus_dos_tokens()
    {
        await E.UnUsuario("ana@demo.example");
        var (pagina, tokens) = (await Entrar("ana@demo.example"), await Tokens("ana@demo.example"));

        await E.Enviar(new SalirCommand(), await IdentidadDe(pagina.Secreto));
        await E.Enviar(new SalirCommand(), await IdentidadDe(tokens.Secreto, paraApi: true));

        Assert.That(await IdentidadDe(pagina.Secreto), Is.Null);
        Assert.That(await IdentidadDe(tokens.Secreto, paraApi: true), Is.Null);
        Assert.That(await CodigoDelError(() => E.Enviar(new RenovarTokenCommand(tokens.Renovacion!, Casa))), Is.EqualTo("renovacion-invalida"));
    }

    [Test]
    public async Task La_cookie_no_abre_la_API_ni_un_token_las_paginas()
    {
        await E.UnUsuario("ana@demo.example");
        var (pagina, tokens) = (await Entrar("ana@demo.example"), await Tokens("ana@demo.example"));

        Assert.That(await IdentidadDe(pagina.Secreto, paraApi: true), Is.Null);
        Assert.That(await IdentidadDe(tokens.Secreto), Is.Null);
        Assert.That(await IdentidadDe(tokens.Renovacion!, paraApi: true), Is.Null);
    }

    [Test]
    public async Task Ve_sus_sesiones_y_cierra_la_que_quiera_pero_no_la_de_otra_persona()
    {
        await E.UnUsuario("ana@demo.example");
        await E.UnUsuario("blas@demo.example");
        var yo = await QuienEntra("ana@demo.example");
        await Tokens("ana@demo.example");
        var otra = await Entrar("ana@demo.example", desde: Lejos);
        var deBlas = (await QuienEntra("blas@demo.example")).SesionId!.Value;

        var sesiones = (await E.Enviar(new ListarSesionesQuery(), yo)).Elementos;
        Assert.That(sesiones, Has.Count.EqualTo(3));
        Assert.That(sesiones.Single(s => s.EsLaActual).Id, Is.EqualTo(yo.SesionId));
        Assert.That(sesiones.Count(s => s.EsDeApi), Is.EqualTo(1));

        await E.Enviar(new RevocarSesionCommand(sesiones.Single(s => s.Direccion == Lejos.Direccion).Id), yo);
        Assert.That(await IdentidadDe(otra.Secreto), Is.Null);
        await Assert.ThatAsync(() => E.Enviar(new RevocarSesionCommand(deBlas), yo), Throws.TypeOf<NotFoundException>());

        await E.Enviar(new RevocarOtrasSesionesCommand(), yo);
        Assert.That((await E.Enviar(new ListarSesionesQuery(), yo)).Elementos.Select(s => s.Id), Is.EqualTo(new[] { yo.SesionId!.Value }));
    }

    [Test]
    public async Task Un_secreto_cambiado_en_cualquier_letra_no_vale()
    {
        await E.UnUsuario("ana@demo.example");
        var secreto = (await Entrar("ana@demo.example")).Secreto;

        for (var i = 0; i < secreto.Length; i++)
        {
            var falso = secreto[..i] + (secreto[i] == 'A' ? 'B' : 'A') + secreto[(i + 1)..];
            Assert.That(await IdentidadDe(falso), Is.Null, $"letra {i}");
        }
    }

    [Test]
    public async Task La_sesion_dice_de_que_despacho_es_aunque_se_pregunte_desde_otro()
    {
        await E.UnUsuario("vecina@otro.example", despacho: E.Otro);
        var abierta = await Entrar("vecina@otro.example", despacho: E.Otro);

        Assert.That((await IdentidadDe(abierta.Secreto))!.DespachoId, Is.EqualTo(E.Otro));
    }
}
