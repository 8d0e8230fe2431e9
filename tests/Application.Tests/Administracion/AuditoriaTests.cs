using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Administracion;

public class AuditoriaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Cada_ficha_deja_su_linea_y_las_listas_de_un_minuto_una_entre_todas()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        ComoGestor();
        await Enviar(new ObtenerExpedienteQuery(expediente.Id));
        await Enviar(new ObtenerExpedienteQuery(expediente.Id));
        await Enviar(new ListarExpedientesQuery());
        await Enviar(new ListarExpedientesQuery());
        await Enviar(new ListarDocumentosQuery());
        await Portal.GuardarAccesos(todo: false);

        Assert.That(await Miradas(), Is.EqualTo(new[] { ("ObtenerExpediente", expediente.Id.ToString()), ("ObtenerExpediente", expediente.Id.ToString()) }), "el minuto no ha acabado");

        Reloj.Advance(TimeSpan.FromMinutes(1));
        await Portal.GuardarAccesos(todo: false);
        Assert.That((await Miradas()).Where(m => m.Accion == "MirarListas"), Is.EqualTo(new[] { ("MirarListas", "ListarDocumentos 1, ListarExpedientes 2") }));
    }

    [Test]
    public async Task Lo_que_no_se_llego_a_ver_no_deja_linea()
    {
        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerExpedienteQuery(Guid.CreateVersion7())));
        await Portal.GuardarAccesos(todo: true);

        Assert.That(await Miradas(), Is.Empty);
    }

    [Test]
    public async Task La_cadena_entera_cuadra_y_lo_nuevo_se_le_une()
    {
        await Mover(3);
        await Portal.SellarAuditoria();
        await Mover(2);
        var antes = await Verificar();
        await Portal.SellarAuditoria();
        var despues = await Verificar();

        Assert.That((antes.Fallo, antes.SinSellar), Is.EqualTo(((string?)null, 2L)));
        Assert.That((despues.Fallo, despues.SinSellar, despues.Selladas), Is.EqualTo(((string?)null, 0L, antes.Selladas + 2)));
    }

    [TestCase("UPDATE \"Auditoria\" SET \"Actor\" = 'otro' WHERE \"Orden\" = 3", 3)]
    [TestCase("UPDATE \"Auditoria\" SET \"Accion\" = 'Otra' WHERE \"Orden\" = 3", 3)]
    [TestCase("UPDATE \"Auditoria\" SET \"Objeto\" = NULL WHERE \"Orden\" = 3", 3)]
    [TestCase("UPDATE \"Auditoria\" SET \"UsuarioId\" = NULL, \"ObjetoId\" = \"Id\" WHERE \"Orden\" = 3", 3)]
    [TestCase("DELETE FROM \"Auditoria\" WHERE \"Orden\" = 3", 3)]
    [TestCase("UPDATE \"Auditoria\" SET \"Orden\" = NULL, \"Huella\" = NULL WHERE \"Orden\" = 3", 3)]
    [TestCase("DELETE FROM \"Auditoria\" WHERE \"Orden\" >= 5", 5)]
    [TestCase("DELETE FROM \"SellosDeAuditoria\"", null)]
    public async Task Quien_toca_una_linea_queda_al_descubierto(string sabotaje, int? primera)
    {
        await Mover(6);
        await Portal.SellarAuditoria();
        await Portal.ConDb(Despacho.Id, db => ((DbContext)db).Database.ExecuteSqlRawAsync(sabotaje));

        var cadena = await Verificar();

        Assert.That(cadena.Fallo, Is.Not.Null);
        Assert.That(cadena.Orden, Is.EqualTo((long?)primera));
    }

    [Test]
    public async Task Quien_recorta_el_final_y_arregla_el_sello_tropieza_con_el_testigo_de_fuera()
    {
        await Mover(6);
        await Portal.SellarAuditoria();
        await Portal.ConDb(Despacho.Id, async db =>
        {
            await db.Set<EntradaAuditoria>().Where(a => a.Orden > 4).ExecuteDeleteAsync();
            var cabeza = await db.Set<EntradaAuditoria>().Where(a => a.Orden == 4).Select(a => a.Huella!).SingleAsync();
            return await db.Set<SelloDeAuditoria>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Selladas, 4L).SetProperty(x => x.Cabeza, cabeza));
        });

        Assert.That((await Verificar()).Fallo, Is.EqualTo("Faltan líneas al final."));
    }

    [Test]
    public async Task Sella_un_solo_proceso_hasta_que_su_arriendo_vence()
    {
        var (uno, otro) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Mover(1);
        ComoSistema();
        Assert.That(await Enviar(new SellarAuditoriaCommand(uno)), Is.Not.Null);
        Assert.That(await Enviar(new SellarAuditoriaCommand(otro)), Is.Null);
        Reloj.Advance(TimeSpan.FromSeconds(16));
        Assert.That(await Enviar(new SellarAuditoriaCommand(otro)), Is.Not.Null);
    }

    [Test]
    public async Task El_administrador_busca_por_objeto_por_accion_y_por_fecha_y_se_lo_lleva()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = "2026/77" });
        ComoGestor();
        await Enviar(new ObtenerExpedienteQuery(expediente.Id));
        await Enviar(new ListarExpedientesQuery());
        await Portal.GuardarAccesos(todo: true);
        ComoAdministrador();

        Assert.That((await Enviar(new ListarAuditoriaQuery { Objeto = "2026/77" })).Elementos.Select(l => (l.Que, l.Objeto)), Is.EqualTo(new[] { ("Vio la ficha de un expediente", (string?)"Expediente 2026/77") }));
        Assert.That((await Enviar(new ListarAuditoriaQuery { Que = GrupoDeAcciones.Consultas })).Elementos, Has.Count.EqualTo(2));
        Assert.That((await Enviar(new ListarAuditoriaQuery { Desde = new(2026, 3, 17) })).Elementos, Is.Empty);
        Assert.That((await Enviar(new ListarAuditoriaQuery { ConAutomatico = true })).Elementos, Has.Count.GreaterThan(2));
        var csv = System.Text.Encoding.UTF8.GetString(await Escribir(new ExportarAuditoriaQuery(new FiltroDeAuditoria())));
        Assert.That(csv, Does.Contain("Vio la ficha de un expediente;Expediente 2026/77").And.Contain("Exportó la auditoría"));
    }

    [Test]
    public async Task Nadie_mas_busca_en_ella_ni_alcanza_la_de_otro_despacho()
    {
        await Mover(1);
        ComoGestor();
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarAuditoriaQuery()));
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ExportarAuditoriaQuery(new())));

        EnDespacho(DespachoDePrueba.Otro);
        ComoAdministrador();
        Assert.That((await Enviar(new ListarAuditoriaQuery())).Elementos, Is.Empty);
    }

    [Test]
    public async Task Cada_uno_sabe_quien_miro_lo_suyo_y_nada_de_lo_ajeno()
    {
        var (suyo, ajeno) = (await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = "2026/90" }), await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis)));
        ComoGestor();
        await Enviar(new ObtenerExpedienteQuery(suyo.Id));
        await Enviar(new ObtenerExpedienteQuery(ajeno.Id));
        ComoCliente(Nifs.Ana);
        await Enviar(new ObtenerExpedienteQuery(suyo.Id));
        await Portal.GuardarAccesos(todo: true);

        var accesos = (await Enviar(new ListarMisAccesosQuery())).Elementos;

        Assert.That(accesos.Select(a => (a.Que, a.ExpedienteId, a.Expediente)), Is.EqualTo(new[] { ("Vio la ficha de un expediente", (Guid?)suyo.Id, (string?)"2026/90") }));
    }

    private async Task Mover(int veces)
    {
        ComoAdministrador();
        for (var i = 0; i < veces; i++) await Enviar(new CambiarCompartirCommand(i % 2 == 0));
    }

    private Task<VerificacionDto> Verificar()
    {
        ComoSistema();
        return Enviar(new VerificarAuditoriaQuery());
    }

    private Task<List<(string Accion, string? Objeto)>> Miradas() => Portal.ConDb(Despacho.Id, async db =>
        (await db.Set<EntradaAuditoria>().Where(a => a.Accion == "ObtenerExpediente" || a.Accion == "MirarListas").OrderBy(a => a.Fecha).ToListAsync()).ConvertAll(a => (a.Accion, a.Objeto)));
}
