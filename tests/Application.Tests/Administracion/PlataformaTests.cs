using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Administracion;

public class PlataformaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly Identidad Operador = new() { UsuarioId = Guid.CreateVersion7(), DespachoId = Plataforma.Id, Actor = "olga@plataforma.example", Permisos = Permiso.Operar | Permiso.Propio };

    [Test]
    public async Task Ve_de_cada_despacho_lo_justo_y_no_la_plataforma_misma()
    {
        await Portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        await Operar(new CambiarLimitesCommand(DespachoDePrueba.Otro.Id, ["expedientes", "documentos"], 3));

        var despachos = (await Operar(new ListarPlataformaQuery())).Elementos;
        Assert.That(despachos.Select(d => d.Slug), Is.EqualTo(new[] { "demo", "otro" }));
        var otro = despachos[1];
        Assert.That((otro.Nombre, otro.Suspendido, string.Join(',', otro.Modulos), otro.Cuota, otro.Tope, otro.Ocupado), Is.EqualTo(("Gestoría Nervión", false, "expedientes,documentos", 3L << 30, 3L << 30, 0L)));
    }

    [Test]
    public async Task Lo_que_hace_queda_en_la_auditoria_del_despacho_y_en_la_de_la_plataforma()
    {
        await Portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        await Operar(new CambiarServicioCommand(DespachoDePrueba.Otro.Id, true, "falta de pago"));

        var suya = await Portal.ConDb(DespachoDePrueba.Otro.Id, db => db.Set<EntradaAuditoria>().SingleAsync(a => a.Accion == "SuspenderDespacho"));
        Assert.That((suya.Actor, suya.UsuarioId, suya.Objeto), Is.EqualTo(("operador de la plataforma", Operador.UsuarioId, "suspendido: falta de pago")));
        var operacion = (await Operar(new ListarOperacionesQuery())).Elementos.Single();
        Assert.That((operacion.Quien, operacion.Que), Is.EqualTo(("olga@plataforma.example", "otro: suspendido: falta de pago")));
    }

    [Test]
    public async Task Un_dominio_es_de_un_solo_despacho_y_sus_correos_llevan_a_el()
    {
        await Portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        await Operar(new CambiarDominiosCommand(DespachoDePrueba.Demo.Id, ["Portal.Aldaba.example", "aldaba.example"]));

        ComoNadie();
        Assert.That((await Enviar(new ResolverDespachoQuery("portal.aldaba.example", null)))!.Slug, Is.EqualTo("demo"));
        Assert.That(await Portal.EnAmbito(Identidad.Sistema(DespachoDePrueba.Demo.Id), sp => ((IDireccionesDelPortal)sp.GetService(typeof(IDireccionesDelPortal))!).AbsolutaAsync("/acceso/entrar", CancellationToken.None)),
            Is.EqualTo("https://portal.aldaba.example/acceso/entrar"));

        var repetido = (await Assert.CatchAsync<DomainRuleException>(() => Operar(new CambiarDominiosCommand(DespachoDePrueba.Otro.Id, ["ALDABA.example"]))))!;
        Assert.That(repetido.Message, Is.EqualTo("«aldaba.example» ya es el dominio de otro despacho."));
        await Assert.ThatAsync(() => Operar(new CambiarDominiosCommand(DespachoDePrueba.Otro.Id, ["https://mal.example/"])), Throws.TypeOf<DomainRuleException>());
    }

    [Test]
    public async Task La_plataforma_y_lo_que_no_existe_no_se_gobiernan()
    {
        await Portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        foreach (var id in new[] { Plataforma.Id, Guid.CreateVersion7() })
        {
            await Assert.ThatAsync(() => Operar(new CambiarServicioCommand(id, true, "x")), Throws.TypeOf<NotFoundException>());
            await Assert.ThatAsync(() => Operar(new CambiarDominiosCommand(id, ["a.example"])), Throws.TypeOf<NotFoundException>());
            await Assert.ThatAsync(() => Operar(new ObtenerDespachoEnPlataformaQuery(id)), Throws.TypeOf<NotFoundException>());
        }
    }

    [Test]
    public async Task Nadie_mas_puede_nada_de_esto()
    {
        foreach (var como in new Action[] { () => ComoCliente(Nifs.Ana), () => ComoColaborador(Nifs.Concesionario), ComoGestor, ComoAdministrador, () => ComoAgente(), ComoSistema, ComoNadie })
        {
            como();
            foreach (var peticion in new Func<Task>[]
            {
                () => Enviar(new ListarPlataformaQuery()),
                () => Enviar(new ObtenerDespachoEnPlataformaQuery(DespachoDePrueba.Otro.Id)),
                () => Enviar(new ListarOperacionesQuery()),
                () => Enviar(new DarDeAltaDespachoCommand("nueva", "Nueva", "Eva", "eva@nueva.example")),
                () => Enviar(new CambiarServicioCommand(DespachoDePrueba.Otro.Id, true, "x")),
                () => Enviar(new CambiarLimitesCommand(DespachoDePrueba.Otro.Id, [], null)),
                () => Enviar(new CambiarDominiosCommand(DespachoDePrueba.Otro.Id, [])),
            })
            {
                await Assert.ThatAsync(() => peticion(), Throws.TypeOf<ForbiddenException>());
            }
        }
    }

    [TestCase("plataforma")]
    [TestCase("Nueva")]
    [TestCase("n")]
    [TestCase("gestoría")]
    public async Task El_nombre_corto_tiene_su_forma(string slug) =>
        await Assert.ThatAsync(() => Operar(new DarDeAltaDespachoCommand(slug, "Nueva", "Eva", "eva@nueva.example")), Throws.TypeOf<ValidationException>());

    [Test]
    public async Task Los_modulos_que_no_existen_no_se_dan()
    {
        await Portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        await Assert.ThatAsync(() => Operar(new CambiarLimitesCommand(DespachoDePrueba.Otro.Id, [.. ModulosDelDespacho.Todos, "nominas"], null)), Throws.TypeOf<ValidationException>());
    }

    private Task<T> Operar<T>(IRequest<T> peticion) => Portal.Enviar(Operador, peticion);
}
