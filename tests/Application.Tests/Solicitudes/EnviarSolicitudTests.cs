using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Contratos;
using ElGestorPortal.Tests.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Solicitudes;

public class EnviarSolicitudTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Enviada_llega_a_la_salida_con_todo_y_con_su_numero()
    {
        var id = await Abrir(SolicitudesDePrueba.Transferencia());

        var numero = await Enviar(new EnviarSolicitudCommand(id));

        Assert.That(numero, Is.EqualTo("S-2026-000001"));
        ComoAgente();
        var mensaje = (await Enviar(new LeerSalidaCommand(null, null, null))).Mensajes.Single();
        Assert.That((mensaje.Tipo, mensaje.Secuencia), Is.EqualTo(("solicitud", 1L)));
        Assert.That(mensaje.Datos.GetProperty("solicitudId").GetGuid(), Is.EqualTo(id));
        Assert.That(mensaje.Datos.GetProperty("numero").GetString(), Is.EqualTo(numero));
        Assert.That(mensaje.Datos.GetProperty("vehiculo").GetProperty("matricula").GetString(), Is.EqualTo("1234BCD"));
        Assert.That(mensaje.Datos.GetProperty("intervinientes").GetArrayLength(), Is.EqualTo(2));
        Assert.That(mensaje.Datos.GetProperty("colaborador").GetProperty("nif").GetString(), Is.EqualTo(Nifs.Concesionario));
    }

    [Test]
    public async Task Si_falta_algo_dice_que_y_no_sale_nada()
    {
        var id = await Abrir(new DatosSolicitud());

        var error = (await Assert.ThrowsAsync<ValidationException>(() => Enviar(new EnviarSolicitudCommand(id))))!;

        Assert.That(error.Errors.Select(e => e.PropertyName), Is.SupersetOf(new[] { "Datos.vehiculo.matricula", "Datos.intervinientes", "Datos.campos.fechaContrato", "Datos.campos.precio" }));
        Assert.That(await Salidas(), Is.Empty);
        Assert.That((await Enviar(new ObtenerSolicitudQuery(id))).Estado, Is.EqualTo(EstadoSolicitud.Borrador));
    }

    [Test]
    public async Task El_acuse_la_entrega_y_repetirlo_no_cambia_nada()
    {
        var id = await Enviada();
        var mensaje = (await Salidas()).Single();

        ComoAgente();
        var primero = await Acusar(mensaje.Id, "aceptado");
        var segundo = await Acusar(mensaje.Id, "aceptado");
        var desconocido = await Acusar(Guid.CreateVersion7(), "aceptado");

        Assert.That(new[] { primero, segundo, desconocido }, Is.EqualTo(new[] { "anotado", "sin-cambios", "desconocido" }));
        Assert.That((await Ver(id)).Estado, Is.EqualTo(EstadoSolicitud.Entregada));
    }

    [Test]
    public async Task Con_el_numero_queda_aceptada_y_con_su_expediente_convertida()
    {
        var id = await Enviada();
        ComoAgente();
        await Acusar((await Salidas()).Single().Id, "aceptado");
        await Dado.Poner(new DatosRespuesta { SolicitudId = id, Estado = "aceptada", Numero = "2026/000311", Fecha = Reloj.GetUtcNow(), Usuario = "Marta" }, id.ToString());
        var aceptada = await Ver(id);

        var expediente = await Dado.UnExpediente(e => e with { Numero = "2026/000311", SolicitudId = id });
        var convertida = await Ver(id);

        Assert.That((aceptada.Estado, aceptada.NumeroExpediente), Is.EqualTo((EstadoSolicitud.Aceptada, "2026/000311")));
        Assert.That((convertida.Estado, convertida.ExpedienteId), Is.EqualTo((EstadoSolicitud.Convertida, (Guid?)expediente.Id)));
        Assert.That(convertida.Pasos.Elementos.Select(p => p.Estado), Is.EqualTo(new[] { EstadoSolicitud.Borrador, EstadoSolicitud.Enviada, EstadoSolicitud.Entregada, EstadoSolicitud.Aceptada, EstadoSolicitud.Convertida }));
        Assert.That(convertida.Pasos.Elementos[3].Quien, Is.EqualTo("Marta"));
    }

    [Test]
    public async Task Si_el_expediente_llega_antes_que_la_respuesta_tambien_queda_convertida()
    {
        var id = await Enviada();
        var expediente = await Dado.UnExpediente(e => e with { Numero = "2026/9" });

        await Dado.Poner(new DatosRespuesta { SolicitudId = id, Estado = "aceptada", Expediente = expediente.OrigenId, Fecha = Reloj.GetUtcNow() }, id.ToString());

        Assert.That((await Ver(id)).Estado, Is.EqualTo(EstadoSolicitud.Convertida));
    }

    [Test]
    public async Task Devuelta_se_corrige_y_se_vuelve_a_enviar_con_el_mismo_numero()
    {
        var id = await Enviada();
        await Dado.Poner(new DatosRespuesta { SolicitudId = id, Estado = "devuelta", Motivos = [new("vehiculo.matricula", "No existe")], Fecha = Reloj.GetUtcNow() }, id.ToString());
        var devuelta = await Ver(id);

        await Enviar(new GuardarSolicitudCommand(null, SolicitudesDePrueba.Transferencia("4321 CDB")) { Id = id, Version = devuelta.Version });
        var numero = await Enviar(new EnviarSolicitudCommand(id));

        Assert.That((devuelta.Estado, devuelta.Editable, devuelta.Motivos.Elementos[0].Texto), Is.EqualTo((EstadoSolicitud.Devuelta, true, "No existe")));
        Assert.That(numero, Is.EqualTo("S-2026-000001"));
        Assert.That((await Salidas()).Select(m => m.Secuencia).Order(), Is.EqualTo(new[] { 1L, 2L }));
    }

    [Test]
    public async Task Rechazada_por_el_escritorio_vuelve_a_su_autor_con_el_porque()
    {
        var id = await Enviada();
        ComoAgente();

        await Enviar(new RecibirAcusesCommand(Sobre((await Salidas()).Single().Id, "rechazado", "Ya está tramitada")));

        var solicitud = await Ver(id);
        Assert.That((solicitud.Estado, solicitud.Motivos.Elementos[0].Texto), Is.EqualTo((EstadoSolicitud.Devuelta, "Ya está tramitada")));
    }

    [Test]
    public async Task Enviada_no_se_puede_cambiar_ni_enviar_otra_vez()
    {
        var id = await Enviada();

        await Assert.ThrowsAsync<DomainRuleException>(() => Enviar(new EnviarSolicitudCommand(id)));
        await Assert.ThrowsAsync<DomainRuleException>(() => Enviar(new GuardarSolicitudCommand(null, new()) { Id = id }));
    }

    [Test]
    public async Task Desde_una_version_antigua_no_se_guarda()
    {
        var id = await Abrir(new DatosSolicitud());
        var version = (await Ver(id)).Version;
        await Enviar(new GuardarSolicitudCommand("A", new()) { Id = id, Version = version });

        await Assert.ThrowsAsync<VersionDistintaException>(() => Enviar(new GuardarSolicitudCommand("B", new()) { Id = id, Version = version }));
        Assert.That((await Ver(id)).RefPropia, Is.EqualTo("A"));
    }

    [Test]
    public async Task Veinte_veces_la_misma_clave_a_la_vez_es_una_sola_solicitud()
    {
        ComoColaborador(Nifs.Concesionario);
        var peticion = new AbrirSolicitudCommand("transferencia", "REF-1", SolicitudesDePrueba.Transferencia()) { ClaveDeIdempotencia = "clave-1" };

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Enviar(peticion))));
        var numeros = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Enviar(new EnviarSolicitudCommand(ids[0]) { ClaveDeIdempotencia = "clave-2" }))));

        Assert.That(ids.Distinct().Count(), Is.EqualTo(1));
        Assert.That(numeros, Is.All.EqualTo("S-2026-000001"));
        Assert.That(await Salidas(), Has.Count.EqualTo(1));
        Assert.That((await Enviar(new ListarSolicitudesQuery())).Elementos, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task La_misma_clave_para_otra_cosa_se_niega()
    {
        ComoColaborador(Nifs.Concesionario);
        await Enviar(new AbrirSolicitudCommand("transferencia", "A") { ClaveDeIdempotencia = "clave" });

        var error = (await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Enviar(new AbrirSolicitudCommand("transferencia", "B") { ClaveDeIdempotencia = "clave" })))!;
        ComoColaborador(Nifs.OtroConcesionario);

        Assert.That(error.Codigo, Is.EqualTo("clave-reutilizada"));
        Assert.That(await Enviar(new AbrirSolicitudCommand("informe") { ClaveDeIdempotencia = "clave" }), Is.Not.EqualTo(Guid.Empty), "la clave es de cada usuario");
    }

    [Test]
    public async Task Nadie_ve_ni_toca_la_de_otro_y_la_oficina_no_ve_borradores()
    {
        var borrador = await Abrir(new DatosSolicitud());
        var enviada = await Enviada();

        ComoColaborador(Nifs.OtroConcesionario);
        foreach (var id in new[] { borrador, enviada })
        {
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerSolicitudQuery(id)));
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new EnviarSolicitudCommand(id)));
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new RetirarSolicitudCommand(id)));
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new GuardarSolicitudCommand(null, new()) { Id = id }));
        }

        Assert.That((await Enviar(new ListarSolicitudesQuery())).Elementos, Is.Empty);

        ComoGestor();
        Assert.That((await Enviar(new ListarSolicitudesQuery())).Elementos.Select(s => s.Id), Is.EqualTo(new[] { enviada }));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerSolicitudQuery(borrador)));
    }

    [Test]
    public async Task Retirada_se_lo_dice_a_la_oficina_y_la_oficina_tiene_la_ultima_palabra()
    {
        var id = await Enviada();

        await Enviar(new RetirarSolicitudCommand(id));
        var retirada = await Ver(id);
        await Dado.Poner(new DatosRespuesta { SolicitudId = id, Estado = "aceptada", Numero = "2026/5", Fecha = Reloj.GetUtcNow() }, id.ToString());

        Assert.That(retirada.Estado, Is.EqualTo(EstadoSolicitud.Retirada));
        Assert.That((await Salidas()).Select(m => m.Tipo), Is.EqualTo(new[] { "solicitud", "mensaje" }));
        Assert.That((await Ver(id)).Estado, Is.EqualTo(EstadoSolicitud.Aceptada));
    }

    [Test]
    public async Task Otra_igual_conserva_las_personas_y_el_precio_y_no_la_matricula_ni_la_fecha()
    {
        var copia = await Ver(await Enviar(new CopiarSolicitudCommand(await Enviada())));

        Assert.That((copia.Estado, copia.Matricula, copia.Datos.Vehiculo!.Marca, copia.Datos.Intervinientes.Count), Is.EqualTo((EstadoSolicitud.Borrador, (string?)null, "Seat", 2)));
        Assert.That(copia.Datos.Campos.Keys, Is.EqualTo(new[] { "precio" }));
    }

    [Test]
    public async Task Avisa_de_la_matricula_repetida_sin_impedir_nada()
    {
        await Enviada();
        var id = await Abrir(SolicitudesDePrueba.Transferencia());

        var reparos = (await Ver(id)).Reparos.Elementos;

        Assert.That(reparos.Where(r => r.Campo == "vehiculo.matricula").Select(r => (r.Impide, r.Texto.Contains("S-2026-000001", StringComparison.Ordinal))), Is.EqualTo(new[] { (false, true) }));
    }

    private async Task<Guid> Abrir(DatosSolicitud datos)
    {
        ComoColaborador(Nifs.Concesionario);
        return await Enviar(new AbrirSolicitudCommand("transferencia", null, datos));
    }

    private async Task<Guid> Enviada()
    {
        var id = await Abrir(SolicitudesDePrueba.Transferencia());
        await Enviar(new EnviarSolicitudCommand(id));
        return id;
    }

    private Task<SolicitudDto> Ver(Guid id)
    {
        ComoColaborador(Nifs.Concesionario);
        return Enviar(new ObtenerSolicitudQuery(id));
    }

    private async Task<string> Acusar(Guid mensaje, string resultado) => (await Enviar(new RecibirAcusesCommand(Sobre(mensaje, resultado)))).Resultados.Single().Resultado;

    private static System.Text.Json.JsonElement Sobre(Guid mensaje, string resultado, string? detalle = null) =>
        System.Text.Json.JsonSerializer.SerializeToElement(new { acuses = new[] { new { messageId = mensaje, resultado, detalle } } });

    private Task<List<MensajeSaliente>> Salidas() => Portal.ConDb(Despacho.Id, db => db.Set<MensajeSaliente>().AsNoTracking().OrderBy(m => m.Emitido).ThenBy(m => m.Id).ToListAsync());
}
