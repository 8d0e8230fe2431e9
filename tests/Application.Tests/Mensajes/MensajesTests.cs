using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Mensajes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Mensajes.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Mensajes;

public class MensajesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private Recibido _expediente = null!;

    private Conversacion De => Conversacion.DeExpediente(_expediente.Id);

    [SetUp]
    public async Task PonerExpediente() => _expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis).Acreditando(Nifs.Concesionario));

    [Test]
    public async Task Lo_que_se_escribe_sale_hacia_el_escritorio_y_su_acuse_se_ve()
    {
        ComoCliente(Nifs.Ana);
        var escrito = await Enviar(new EscribirMensajeCommand(De, new("  ¿Falta algo?  ")));
        var mensaje = (await Salida()).Single();
        var antes = (await Leer()).Single();
        await Acusar(mensaje.MessageId, "aceptado");

        Assert.That((mensaje.Tipo, mensaje.Datos.GetProperty("expediente").GetString(), mensaje.Datos.GetProperty("texto").GetString()), Is.EqualTo(("mensaje", _expediente.OrigenId, "¿Falta algo?")));
        Assert.That((mensaje.Datos.GetProperty("mensajeId").GetGuid(), mensaje.Datos.GetProperty("autor").GetProperty("nif").GetString()), Is.EqualTo((escrito.Id, Nifs.Ana)));
        Assert.That((antes.Entregado, (await Leer()).Single().Entregado), Is.EqualTo(((DateTime?)null, (DateTime?)Reloj.Ahora())));
    }

    [Test]
    public async Task Lo_que_alguien_escribe_lo_leen_el_y_la_oficina_y_nadie_mas_de_fuera()
    {
        ComoCliente(Nifs.Ana);
        await Enviar(new EscribirMensajeCommand(De, new("Es cosa mía")));

        ComoCliente(Nifs.Luis);
        Assert.That(await Leer(), Is.Empty);
        Assert.That(await Conversaciones(), Is.Empty);
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Leer(), Is.Empty);
        ComoGestor();
        Assert.That((await Leer()).Single().Nif, Is.EqualTo(Nifs.Ana));
    }

    [Test]
    public async Task La_oficina_contesta_a_quien_dice_y_el_escritorio_lo_sabe()
    {
        ComoGestor();
        await Enviar(new EscribirMensajeCommand(De, new("Solo para usted", Nifs.Ana)));
        await Enviar(new EscribirMensajeCommand(De, new("Para todos")));

        Assert.That((await Salida()).Select(m => (m.Datos.GetProperty("lado").GetString(), Nif(m.Datos, "paraNif"), Nif(m.Datos.GetProperty("autor"), "nif"), m.Datos.GetProperty("texto").GetString())),
            Is.EqualTo(new[] { ("oficina", Nifs.Ana, (string?)null, "Solo para usted"), ("oficina", null, null, "Para todos") }));
        ComoCliente(Nifs.Ana);
        Assert.That((await Leer()).Select(m => m.Texto), Is.EquivalentTo(new[] { "Para todos", "Solo para usted" }));
        ComoCliente(Nifs.Luis);
        Assert.That((await Leer()).Select(m => m.Texto), Is.EqualTo(new[] { "Para todos" }));
        ComoGestor();
        Assert.That(() => Enviar(new EscribirMensajeCommand(De, new("A un extraño", Nifs.OtroConcesionario))), Throws.InstanceOf<DomainRuleException>());
    }

    /// <summary>Lo diga con <c>mensajePortal</c> o con el id que dio en su acuse, es el mismo mensaje, y sigue siendo de quien lo escribió.</summary>
    [Test]
    public async Task Lo_escrito_en_el_portal_que_el_escritorio_devuelve_no_sale_dos_veces([Values] bool porElAcuse)
    {
        ComoGestor();
        var escrito = await Enviar(new EscribirMensajeCommand(De, new("Traiga el DNI", Nifs.Ana)));
        await Acusar((await Salida()).Single().MessageId, "aceptado", porElAcuse ? "NOTA-1" : null);
        var eco = Mensaje(_expediente) with { Texto = "Traiga el DNI (copia)", MensajePortal = porElAcuse ? null : escrito.Id };
        for (var vez = 0; vez < 2; vez++) await Dado.Poner(eco, "NOTA-1");

        Assert.That((await Leer()).Select(m => (m.Id, m.Texto, m.Nif)), Is.EqualTo(new[] { (escrito.Id, "Traiga el DNI", Nifs.Ana) }));
        Assert.That((await Salida()), Is.Empty, "lo que vuelve no sale otra vez");
    }

    [Test]
    public async Task Lo_que_la_oficina_escribe_en_el_escritorio_aparece_una_vez_y_no_vuelve_a_salir()
    {
        for (var vez = 0; vez < 2; vez++) await Dado.Poner(Mensaje(_expediente), "M-1");

        ComoCliente(Nifs.Ana);
        Assert.That((await Leer()).Count, Is.EqualTo(1));
        Assert.That(await Salida(), Is.Empty);
    }

    [Test]
    public async Task El_escritorio_no_borra_lo_que_escribio_alguien_de_fuera()
    {
        ComoCliente(Nifs.Ana);
        var escrito = await Enviar(new EscribirMensajeCommand(De, new("Es mío")));
        await Dado.Borrar(await Dado.Poner(Mensaje(_expediente) with { MensajePortal = escrito.Id }));

        Assert.That((await Leer()).Single().Texto, Is.EqualTo("Es mío"));
    }

    [Test]
    public async Task Lo_que_la_oficina_escribio_en_el_portal_se_borra_en_el_escritorio_y_vuelve_si_lo_repone()
    {
        ComoGestor();
        var escrito = await Enviar(new EscribirMensajeCommand(De, new("Traiga el DNI", Nifs.Ana)));
        var eco = Mensaje(_expediente) with { MensajePortal = escrito.Id };
        await Dado.Borrar(await Dado.Poner(eco, "NOTA-1"));
        Assert.That(await Leer(), Is.Empty);

        await Dado.Poner(eco, "NOTA-1");
        Assert.That((await Leer()).Select(m => (m.Id, m.Texto)), Is.EqualTo(new[] { (escrito.Id, "Traiga el DNI") }));
    }

    [Test]
    public async Task Queda_sin_leer_hasta_que_se_abre_y_lo_sin_leer_va_primero()
    {
        var otro = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        await Dado.Poner(Mensaje(_expediente));
        Reloj.Advance(TimeSpan.FromMinutes(1));
        await Dado.Poner(Mensaje(otro));
        ComoCliente(Nifs.Ana);
        await Enviar(new MarcarMensajesLeidosCommand(Conversacion.DeExpediente(otro.Id)));

        var lista = await Conversaciones();

        Assert.That(lista.Select(c => (c.ExpedienteId, c.SinLeer)), Is.EqualTo(new[] { ((Guid?)_expediente.Id, 1), (otro.Id, 0) }));
        Assert.That((await Enviar(new ListarConversacionesQuery(SinLeer: true))).Elementos.Count, Is.EqualTo(1));
        Assert.That((await Leer()).Single().Nuevo, Is.True);
    }

    [Test]
    public async Task Lo_que_lee_un_gestor_queda_leido_para_la_oficina()
    {
        ComoCliente(Nifs.Ana);
        await Enviar(new EscribirMensajeCommand(De, new("Hola")));
        ComoGestor();
        var antes = (await Conversaciones()).Single().SinLeer;
        await Enviar(new MarcarMensajesLeidosCommand(De));
        ComoAdministrador();

        Assert.That((antes, (await Conversaciones()).Single().SinLeer), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Con_la_misma_clave_es_el_mismo_mensaje()
    {
        ComoCliente(Nifs.Ana);
        var command = new EscribirMensajeCommand(De, new("Hola")) { ClaveDeIdempotencia = "k" };

        var ids = new[] { (await Enviar(command)).Id, (await Enviar(command)).Id };

        Assert.That((ids.Distinct().Count(), (await Salida()).Count), Is.EqualTo((1, 1)));
        Assert.That(() => Enviar(command with { Mensaje = new("Otra cosa") }), Throws.InstanceOf<ContenidoRechazadoException>());
    }

    [Test]
    public async Task De_una_solicitud_solo_hablan_quien_la_presento_y_la_oficina_desde_que_se_envia()
    {
        ComoColaborador(Nifs.Concesionario);
        var id = await Enviar(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
        var de = Conversacion.DeSolicitud(id);
        Assert.That(() => Enviar(new EscribirMensajeCommand(de, new("Hola"))), Throws.InstanceOf<DomainRuleException>());
        await Enviar(new EnviarSolicitudCommand(id));
        await Enviar(new EscribirMensajeCommand(de, new("¿La han visto?")));
        await Dado.Poner(new DatosMensaje { SolicitudId = id, Texto = "Sí", Fecha = Reloj.GetUtcNow(), Autor = new("Nuria") });

        Assert.That((await Salida()).Select(m => m.Tipo), Is.EqualTo(new[] { "solicitud", "mensaje" }));
        Assert.That((await Enviar(new ListarMensajesQuery(de))).Elementos.Count, Is.EqualTo(2));
        Assert.That((await Conversaciones()).Single().SolicitudId, Is.EqualTo(id));
        ComoColaborador(Nifs.OtroConcesionario);
        Assert.That(() => Enviar(new ListarMensajesQuery(de)), Throws.InstanceOf<NotFoundException>());
        Assert.That(await Conversaciones(), Is.Empty);
        ComoGestor();
        Assert.That((await Conversaciones()).Single().SinLeer, Is.EqualTo(1));
    }

    [Test]
    public void Sin_el_modulo_o_sin_texto_no_se_escribe()
    {
        ComoCliente(Nifs.Ana);
        Assert.That(() => Enviar(new EscribirMensajeCommand(De, new(" "))), Throws.InstanceOf<ValidationException>());
        Assert.That(() => Enviar(new EscribirMensajeCommand(De, new("a\0b"))), Throws.InstanceOf<ValidationException>());
        Sin(Permiso.VerMensajes);
        Assert.That(() => Enviar(new EscribirMensajeCommand(De, new("Hola"))), Throws.InstanceOf<ForbiddenException>());
    }

    private DatosMensaje Mensaje(Recibido expediente) => new() { Expediente = expediente.OrigenId, Texto = "Le falta un papel", Fecha = Reloj.GetUtcNow().AddHours(-3), Autor = new("Nuria") };

    private async Task<IReadOnlyList<MensajeDto>> Leer() => (await Enviar(new ListarMensajesQuery(De))).Elementos;

    private async Task<IReadOnlyList<ConversacionDto>> Conversaciones() => (await Enviar(new ListarConversacionesQuery())).Elementos;

    private async Task<IReadOnlyList<MensajeDelPortal>> Salida() => (await Portal.Enviar(Identidad.Agente(Despacho.Id, Guid.Empty), new LeerSalidaCommand(null, null, null))).Mensajes;

    private static string? Nif(JsonElement datos, string campo) => datos.TryGetProperty(campo, out var valor) ? valor.GetString() : null;

    private Task<ResultadoDeAcuses> Acusar(Guid messageId, string resultado, string? origenId = null) => Portal.Enviar(
        Identidad.Agente(Despacho.Id, Guid.Empty), new RecibirAcusesCommand(JsonSerializer.SerializeToElement(new { acuses = new[] { new { messageId, resultado, origenId } } })));
}
