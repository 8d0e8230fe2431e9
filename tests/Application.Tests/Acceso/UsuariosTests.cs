using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class UsuariosTests(Motor motor) : PruebasDeAcceso(motor)
{
    private const string Ana = "ana@demo.example";

    private Identidad Admin => Identidad.Sistema(E.Demo) with { Permisos = Permiso.Administrar };

    private Task<UsuarioDto> Ficha(Guid id) => E.Enviar(new ObtenerUsuarioQuery(id), Admin);

    private async Task<SituacionDeAcceso> Situacion(Guid id) => (await Ficha(id)).Situacion;

    [Test]
    public async Task La_suspension_muerde_en_la_peticion_siguiente_de_una_sesion_y_de_un_token_vivos()
    {
        var id = await E.UnUsuario(Ana);
        var (sesion, token) = (await Entrar(Ana), await Tokens(Ana));

        await E.Enviar(new SuspenderUsuarioCommand(id), Admin);
        Assert.That((await IdentidadDe(sesion.Secreto), await IdentidadDe(token.Secreto, paraApi: true)), Is.EqualTo(((Identidad?)null, (Identidad?)null)));

        await E.Enviar(new SuspenderUsuarioCommand(id, Suspendido: false), Admin);
        Assert.That(await IdentidadDe(sesion.Secreto), Is.Null, "la sesión cerrada no resucita");
        Assert.That((await QuienEntra(Ana)).UsuarioId, Is.EqualTo(id));
    }

    [Test]
    public async Task Quitar_un_permiso_muerde_en_la_peticion_siguiente_de_una_sesion_y_de_un_token_vivos()
    {
        var id = await E.UnUsuario(Ana);
        var (sesion, token) = (await Entrar(Ana), await Tokens(Ana));

        await E.Enviar(new CambiarUsuarioCommand(id, "Ana", null, Calidad.Colaborador, ["B12345674"], Permiso.VerExpedientes, null), Admin);

        foreach (var quien in new[] { (await IdentidadDe(sesion.Secreto))!, (await IdentidadDe(token.Secreto, paraApi: true))! })
        {
            Assert.That(quien.Permisos.HasFlag(Permiso.VerExpedientes) && !quien.Permisos.HasFlag(Permiso.DescargarDocumentos));
            Assert.That((quien.Calidades, quien.Nifs.Single()), Is.EqualTo((Calidad.Colaborador, "B12345674")));
        }
    }

    [Test]
    public async Task La_fecha_de_fin_corta_el_acceso_al_dia_siguiente()
    {
        var id = await E.UnUsuario(Ana);
        var hoy = E.Reloj.Hoy();
        await E.Enviar(new CambiarUsuarioCommand(id, "Ana", null, Calidad.Cliente, ["12345678Z"], DerechosDeFuera.Todos, hoy), Admin);
        var sesion = await Entrar(Ana);
        Assert.That(await IdentidadDe(sesion.Secreto), Is.Not.Null);

        E.Reloj.Advance(TimeSpan.FromHours(25));

        Assert.That(await IdentidadDe(sesion.Secreto), Is.Null);
        Assert.That(await Situacion(id), Is.EqualTo(SituacionDeAcceso.Caducado));
    }

    [Test]
    public async Task Una_invitacion_sin_usar_caduca_y_se_envia_otra()
    {
        var id = await E.Enviar(new InvitarUsuarioCommand(Ana, "Ana", TipoUsuario.Cliente, ["12345678Z"]), Admin);
        await E.DespacharOutbox();
        var primera = E.Buzon.UltimoToken;
        Assert.That(await Situacion(id), Is.EqualTo(SituacionDeAcceso.Pendiente));

        E.Reloj.Advance(TimeSpan.FromDays(8));
        Assert.That(await Situacion(id), Is.EqualTo(SituacionDeAcceso.InvitacionCaducada));
        await E.Enviar(new ReenviarInvitacionCommand(id), Admin);
        await E.DespacharOutbox();

        Assert.That(await Situacion(id), Is.EqualTo(SituacionDeAcceso.Pendiente));
        Assert.That(await E.Enviar(new ObtenerEnlaceQuery(primera, PropositoDeEnlace.Invitar)), Is.Null);
        Assert.That(await E.Enviar(new ObtenerEnlaceQuery(E.Buzon.UltimoToken, PropositoDeEnlace.Invitar)), Is.Not.Null);
    }

    [Test]
    public async Task Reactivar_a_quien_no_acepto_no_le_abre_la_puerta()
    {
        var id = await E.Enviar(new InvitarUsuarioCommand(Ana, "Ana", TipoUsuario.Cliente, ["12345678Z"]), Admin);
        await E.Enviar(new SuspenderUsuarioCommand(id), Admin);
        await E.Enviar(new SuspenderUsuarioCommand(id, Suspendido: false), Admin);

        Assert.That(await Situacion(id), Is.EqualTo(SituacionDeAcceso.Pendiente));
    }

    [Test]
    public async Task El_repaso_ensena_a_quien_lleva_meses_sin_entrar()
    {
        var id = await E.UnUsuario(Ana);
        await Entrar(Ana);
        var repaso = new ListarUsuariosQuery { PorRepasar = true };
        Assert.That((await E.Enviar(repaso, Admin)).Elementos.Select(u => u.Id), Does.Not.Contain(id));

        E.Reloj.Advance(TimeSpan.FromDays(91));

        Assert.That((await E.Enviar(repaso, Admin)).Elementos.Select(u => u.Id), Does.Contain(id));
    }

    [Test]
    public async Task El_administrador_de_una_empresa_no_da_mas_de_lo_que_tiene_y_lo_que_pierde_lo_pierden_los_suyos()
    {
        var jefe = await E.UnUsuario(Ana);
        await E.Enviar(new CambiarUsuarioCommand(jefe, "Ana", null, Calidad.Colaborador, ["B12345674"], Permiso.VerExpedientes | Permiso.VerDocumentos | Permiso.AdministrarEmpresa, null), Admin);
        var ella = await QuienEntra(Ana);

        var suyo = await E.Enviar(new InvitarEmpleadoCommand("luis@demo.example", "Luis", Permiso.VerExpedientes | Permiso.VerDocumentos | Permiso.DescargarDocumentos), ella);
        var ficha = await Ficha(suyo);
        Assert.That(ficha.Permisos & ~Permiso.Propio, Is.EqualTo(Permiso.VerExpedientes | Permiso.VerDocumentos));
        Assert.That((ficha.Nifs.Single(), ficha.Calidades), Is.EqualTo(("B12345674", Calidad.Colaborador)));

        await E.Enviar(new CambiarUsuarioCommand(jefe, "Ana", null, Calidad.Colaborador, ["B12345674"], Permiso.VerExpedientes | Permiso.AdministrarEmpresa, null), Admin);
        Assert.That((await Ficha(suyo)).Permisos.HasFlag(Permiso.VerDocumentos), Is.False);

        await E.Enviar(new SuspenderUsuarioCommand(jefe), Admin);
        Assert.That(await Situacion(suyo), Is.EqualTo(SituacionDeAcceso.Suspendido));
    }

    [Test]
    public async Task El_administrador_de_una_empresa_devuelve_el_acceso_que_el_quito_y_no_el_que_quito_la_gestoria()
    {
        var jefe = await E.UnUsuario(Ana);
        await E.Enviar(new CambiarUsuarioCommand(jefe, "Ana", null, Calidad.Colaborador, ["B12345674"], Permiso.VerExpedientes | Permiso.AdministrarEmpresa, null), Admin);
        var ella = await QuienEntra(Ana);
        var suyo = await E.Enviar(new InvitarEmpleadoCommand("luis@demo.example", "Luis", Permiso.VerExpedientes), ella);

        await E.Enviar(new CambiarEmpleadoCommand(suyo, Permiso.VerExpedientes, Suspendido: true), ella);
        await E.Enviar(new CambiarEmpleadoCommand(suyo, Permiso.VerExpedientes, Suspendido: false), ella);
        Assert.That(await Situacion(suyo), Is.EqualTo(SituacionDeAcceso.Pendiente));

        await E.Enviar(new SuspenderUsuarioCommand(suyo), Admin);
        Assert.That(() => E.Enviar(new CambiarEmpleadoCommand(suyo, Permiso.VerExpedientes, Suspendido: false), ella), Throws.TypeOf<DomainRuleException>());
        Assert.That(await Situacion(suyo), Is.EqualTo(SituacionDeAcceso.Suspendido));
    }

    [Test]
    public async Task Nadie_toca_a_quien_no_es_de_su_equipo_ni_de_su_despacho()
    {
        var (jefe, ajeno, deOtro) = (await E.UnUsuario(Ana), await E.UnUsuario("luis@demo.example"), await E.UnUsuario("eva@demo.example", despacho: E.Otro));
        await E.Enviar(new CambiarUsuarioCommand(jefe, "Ana", null, Calidad.Cliente, ["12345678Z"], DerechosDeFuera.Todos, null), Admin);
        var ella = await QuienEntra(Ana);

        Assert.That(await CodigoDelError(() => E.Enviar(new CambiarEmpleadoCommand(ajeno, Permiso.VerExpedientes, true), ella)), Is.EqualTo("no-encontrado"));
        foreach (var accion in new MediatR.IRequest<MediatR.Unit>[] { new SuspenderUsuarioCommand(deOtro), new ReenviarInvitacionCommand(deOtro), new RestablecerSegundoFactorCommand(deOtro), new CambiarUsuarioCommand(deOtro, "X", null, Calidad.Cliente, ["12345678Z"], Permiso.Propio, null) })
            Assert.That(await CodigoDelError(() => E.Enviar(accion, Admin)), Is.EqualTo("no-encontrado"), accion.GetType().Name);
    }
}
