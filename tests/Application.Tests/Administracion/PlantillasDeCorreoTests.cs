using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Administracion;

public class PlantillasDeCorreoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private readonly BuzonDePrueba _buzon = new();

    protected override void SustituirPuertos(IServiceCollection services) => services.AddSingleton<ICorreo>(_buzon);

    [Test]
    public async Task Sin_cambiarlo_sale_el_texto_de_siempre()
    {
        var correo = await Invitar("Ana Muñoz");

        Assert.That(correo.Asunto, Is.EqualTo("Su acceso al portal de Gestoría Aldaba"));
        Assert.That(correo.Texto, Does.StartWith("Hola, Ana Muñoz:\n\nLe hemos abierto un acceso al portal de Gestoría Aldaba. Elija su contraseña en este enlace, que vale siete días y sirve una sola vez:\n\nhttp").And.EndWith("\n\nSi no esperaba este correo, no haga nada.\n\nGestoría Aldaba\n"));
        Assert.That(correo.Html, Does.Contain("Hola, Ana Muñoz:").And.Contain($"<a href=\"{_buzon.UltimaUrl}\">"));
    }

    [Test]
    public async Task Lo_que_escribe_el_despacho_sale_con_los_datos_de_cada_uno_y_nada_de_ellos_es_HTML()
    {
        ComoAdministrador();
        await Enviar(new CambiarPlantillaDeCorreoCommand(CorreoDelPortal.Invitacion, "{nombre}, bienvenido a {despacho}", "**Hola**, {nombre}.\n\n{enlace}"));
        var correo = await Invitar("<script>alert(1)</script>");

        Assert.That(correo.Asunto, Is.EqualTo("<script>alert(1)</script>, bienvenido a Gestoría Aldaba"));
        Assert.That(correo.Html, Does.Contain("<strong>Hola</strong>, &lt;script&gt;").And.Not.Contain("<script"));
        EnDespacho(DespachoDePrueba.Otro);
        Assert.That((await Invitar("Luis")).Asunto, Is.EqualTo("Su acceso al portal de Gestoría Nervión"), "el otro despacho sigue con el suyo");
    }

    [Test]
    public async Task Un_campo_que_no_existe_se_dice_al_guardar_y_al_verlo()
    {
        ComoAdministrador();
        foreach (var accion in new Func<Task>[]
        {
            () => Enviar(new CambiarPlantillaDeCorreoCommand(CorreoDelPortal.Invitacion, "Hola", "{enlace} {apellido}")),
            () => Enviar(new PrevisualizarCorreoQuery(CorreoDelPortal.Invitacion, "Hola", "{enlace} {apellido}")),
        })
        {
            var fallo = (await Assert.CatchAsync<ValidationException>(() => accion()))!.Errors.Single();
            Assert.That((fallo.PropertyName, fallo.ErrorMessage), Is.EqualTo(("Cuerpo", "«{apellido}» no es un campo de este texto. Los que hay: {nombre}, {enlace}, {despacho}, {telefono}.")));
        }
    }

    [Test]
    public async Task La_vista_previa_lleva_ejemplos_y_no_guarda_nada_y_restaurar_devuelve_el_de_fabrica()
    {
        ComoAdministrador();
        var vista = await Enviar(new PrevisualizarCorreoQuery(CorreoDelPortal.Presupuesto, "{numero} de {despacho}", "Total: {total}"));
        Assert.That((vista.Asunto, vista.Cuerpo), Is.EqualTo(("P-2026/0007 de Gestoría Aldaba", "<p>Total: 520,70 €</p>")));
        Assert.That((await Enviar(new ListarPlantillasDeCorreoQuery())).Select(p => p.Cambiada), Is.All.Null);

        await Enviar(new CambiarPlantillaDeCorreoCommand(CorreoDelPortal.Presupuesto, "Presupuesto", "Ahí va."));
        Assert.That((await Enviar(new ObtenerPlantillaDeCorreoQuery(CorreoDelPortal.Presupuesto))).DeFabrica, Is.False);
        await Enviar(new RestaurarPlantillaDeCorreoCommand(CorreoDelPortal.Presupuesto));
        Assert.That((await Enviar(new ObtenerPlantillaDeCorreoQuery(CorreoDelPortal.Presupuesto))).Asunto, Is.EqualTo("Presupuesto {numero}"));

        var auditado = await Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().Where(a => a.Accion.EndsWith("PlantillaDeCorreo")).OrderBy(a => a.Id).Select(a => a.Accion + " " + a.Objeto).ToListAsync());
        Assert.That(auditado, Is.EqualTo(new[] { "CambiarPlantillaDeCorreo Presupuesto", "RestaurarPlantillaDeCorreo Presupuesto" }));
    }

    [Test]
    public async Task Un_gestor_no_las_toca()
    {
        ComoGestor();
        await Assert.ThatAsync(() => Enviar(new ListarPlantillasDeCorreoQuery()), Throws.TypeOf<ForbiddenException>());
    }

    private async Task<Correo> Invitar(string nombre)
    {
        ComoSistema();
        await Enviar(new InvitarUsuarioCommand($"{Guid.NewGuid():N}@pruebas.example", nombre, TipoUsuario.Cliente, [Nifs.Ana]));
        await DespacharOutbox();
        return _buzon.Correos[^1];
    }
}
