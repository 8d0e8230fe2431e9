using System.IO.Compression;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Proteccion;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Proteccion;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Proteccion;

public class BloquearPersonaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private Recibido _deLosDos = null!;
    private Recibido _soloDeAna = null!;
    private Recibido _dni = null!;
    private Recibido _permiso = null!;

    /// <summary>Ana vendió un coche a Luis hace un año y tiene otro expediente ella sola, con papeles, factura, escritura y ficha.</summary>
    [SetUp]
    public async Task Preparar()
    {
        _deLosDos = await Dado.UnExpediente(e => e.Con("transmitente", Nifs.Ana, "Ana", "Muñoz").Con("adquirente", Nifs.Luis, "Luis", "Peña").Acreditando(Nifs.Concesionario) with
        {
            Numero = "DOS", Titulo = "Coche de Ana Muñoz", FechaFin = Fin(1),
        });
        _soloDeAna = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana, "Ana", "Muñoz").Acreditando(Nifs.Concesionario) with { Numero = "SOLO", FechaFin = Fin(1) });
        _dni = await Dado.UnDocumento(_deLosDos, d => d with { Clase = "dni", TitularNif = Nifs.Ana, Roles = ["adquirente", "transmitente"], Fecha = Fin(1) }, "dni-ana");
        _permiso = await Dado.UnDocumento(_soloDeAna, d => d with { Clase = "permiso-circulacion", Fecha = Fin(1) }, "permiso-ana");
        await Dado.UnDocumento(_deLosDos, d => d with { Clase = "permiso-circulacion", Fecha = Fin(1) }, "permiso-de-luis");
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Fecha = Fin(1), Expedientes = [_deLosDos.OrigenId] });
        await Dado.UnDocumento(factura, d => d with { Clase = "factura", Fecha = Fin(1) }, "factura-ana");
        await Dado.UnaEscritura(e => e with { FechaOtorgamiento = Fin(1), Otorgantes = [new Otorgante("vendedor", Nifs.Ana, "Ana", "Muñoz", null, null), new Otorgante("comprador", Nifs.Luis, "Luis", "Peña", null, null)] });
        await Dado.UnaPersona(p => p with { Nif = Nifs.Ana, Nombre = "Ana", Apellido1 = "Muñoz" });
        ComoAdministrador();
    }

    [Test]
    public async Task Lo_bloqueado_no_lo_ve_nadie_y_lo_de_los_demas_sigue_a_la_vista()
    {
        await Bloquear();

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos, Is.Empty);
        Assert.That((await Enviar(new ListarDocumentosQuery())).Elementos, Is.Empty);
        Assert.That((await Enviar(new ListarFacturasQuery())).Elementos, Is.Empty);

        foreach (var quien in (Action[])[() => ComoCliente(Nifs.Luis), () => ComoColaborador(Nifs.Concesionario), ComoGestor, ComoAdministrador])
        {
            quien();
            Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Select(e => e.Numero), Is.EqualTo(new[] { "DOS" }), Yo.Actor);
            await Assert.ThatAsync(() => Enviar(new ObtenerExpedienteQuery(_soloDeAna.Id)), Throws.TypeOf<NotFoundException>(), Yo.Actor);
            var ficha = await Enviar(new ObtenerExpedienteQuery(_deLosDos.Id));
            Assert.That(ficha.Intervinientes.Elementos.Select(i => i.Nombre), Is.EqualTo(new[] { NifsProtegidos.TextoBloqueado, "Luis Peña" }), Yo.Actor);
            Assert.That(ficha.Titulo, Does.Not.Contain("Ana"));
            Assert.That((await Enviar(new ListarDocumentosQuery())).Elementos.Select(d => d.Nombre), Is.EqualTo(new[] { "Documento permiso-de-luis" }), Yo.Actor);
            await Assert.ThatAsync(() => Enviar(new ObtenerDocumentoQuery(_dni.Id)), Throws.TypeOf<NotFoundException>());
            Assert.That(await Enviar(new BuscarExpedientesQuery("Muñoz")), Is.Empty, Yo.Actor);
            Assert.That((await Enviar(new ListarExpedientesQuery { Nif = Nifs.Ana })).Elementos, Is.Empty, Yo.Actor);
        }

        Assert.That((await Enviar(new ListarFacturasQuery())).Elementos, Is.Empty);
        var escritura = (await Enviar(new ListarEscriturasQuery())).Elementos.Single();
        Assert.That((await Enviar(new ObtenerEscrituraQuery(escritura.Id))).Otorgantes.Elementos.Select(o => o.Nombre), Is.EqualTo(new[] { NifsProtegidos.TextoBloqueado, "Luis Peña" }));
        Assert.That((await Enviar(new ListarPersonasQuery())).Elementos, Is.Empty);
    }

    [Test]
    public async Task Lo_que_el_escritorio_vuelve_a_enviar_entra_apartado()
    {
        await Bloquear();
        await Dado.UnExpediente(e => e.Con("transmitente", Nifs.Ana, "Ana", "Muñoz").Con("adquirente", Nifs.Luis, "Luis", "Peña") with { Numero = "DOS", FechaFin = Fin(1), Titulo = "De Ana" }, _deLosDos.OrigenId);
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana, "Ana", "Muñoz") with { Numero = "NUEVO" });
        await Dado.UnDocumento(_soloDeAna, null, "otro-de-ana");
        await Dado.UnDocumento(_deLosDos, d => d with { TitularNif = Nifs.Ana }, "contrato-de-ana");
        await Dado.UnaFactura(Nifs.Ana);
        await Dado.UnaPersona(p => p with { Nif = Nifs.Ana });

        ComoGestor();
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Select(e => e.Titulo), Is.EqualTo(new[] { "Transferencia" }));
        Assert.That((await Enviar(new ListarDocumentosQuery())).Elementos.Select(d => d.Nombre), Is.EqualTo(new[] { "Documento permiso-de-luis" }));
        Assert.That((await Enviar(new ListarFacturasQuery())).Elementos, Is.Empty);
        ComoAdministrador();
        Assert.That((await Enviar(new ListarPersonasQuery())).Elementos, Is.Empty);
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos, Is.Empty);
    }

    [Test]
    public async Task Solo_sale_entero_para_la_autoridad_que_lo_exige_y_queda_apuntado_sin_su_nif()
    {
        await Bloquear();

        await Assert.ThatAsync(() => Escribir(new DescargarDatosPersonalesQuery(Nifs.Ana)), Throws.TypeOf<DomainRuleException>());
        using var zip = new ZipArchive(new MemoryStream(await Escribir(new DescargarDatosPersonalesQuery(Nifs.Ana, "Juzgado 3, diligencias 45/2026"))));

        using var expedientes = new StreamReader(await zip.GetEntry("expedientes.jsonl")!.OpenAsync());
        Assert.That(await expedientes.ReadToEndAsync(), Does.Contain("SOLO").And.Contain("DOS").And.Contain("Muñoz"));
        Assert.That(zip.Entries.Count(e => e.FullName.StartsWith("documentos/", StringComparison.Ordinal)), Is.EqualTo(3), "su DNI, el del expediente que es solo suyo y el de su factura");
        var auditoria = await Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().Select(a => a.Objeto ?? "").ToListAsync());
        Assert.That(auditoria, Has.Some.Contain("Juzgado 3").And.None.Contain(Nifs.Ana));
    }

    [Test]
    public async Task La_cuenta_deja_de_entrar_en_la_peticion_siguiente_y_sus_enlaces_no_valen()
    {
        const string frase = "una frase larga para entrar";
        await Enviar(new CambiarCompartirCommand(true));
        ComoSistema();
        await Enviar(new SembrarUsuarioDeDemoCommand("ana@pruebas.example", frase, "Ana Muñoz", TipoUsuario.Cliente, [Nifs.Ana]));
        ComoNadie();
        var sesion = await Enviar(new EntrarCommand("ana@pruebas.example", frase, new("127.0.0.1", "pruebas")));
        var ana = (await Enviar(new IdentificarSesionQuery(sesion.Secreto, false)))!.Identidad;
        var secreto = await Portal.Enviar(ana, new CompartirDocumentoCommand(_permiso.Id, 7));
        ComoAdministrador();
        await Bloquear();

        ComoNadie();
        Assert.That(await Enviar(new IdentificarSesionQuery(sesion.Secreto, false)), Is.Null);
        await Assert.ThatAsync(() => Enviar(new ObtenerCompartidoQuery(secreto)), Throws.InstanceOf<PortalException>());
        ComoAdministrador();
        await Assert.ThatAsync(() => Enviar(new SuspenderUsuarioCommand(ana.UsuarioId!.Value, false)), Throws.TypeOf<DomainRuleException>(), "ni se le devuelve el acceso");
        await Assert.ThatAsync(() => Enviar(new InvitarUsuarioCommand("otra@pruebas.example", "Ana", TipoUsuario.Cliente, [Nifs.Ana])), Throws.TypeOf<DomainRuleException>(), "ni se le da otro");
    }

    [Test]
    public async Task Vencido_el_ultimo_plazo_no_queda_nada_suyo_ni_vuelve()
    {
        await Bloquear();
        Reloj.Advance(TimeSpan.FromDays(365 * 7));
        await Noche();
        Assert.That(await Personas(), Is.EqualTo(new[] { EstadoDeProteccion.Bloqueada }), "su DNI se guarda diez años");
        Reloj.Advance(TimeSpan.FromDays(365 * 4));
        await Noche();

        Assert.That(await Personas(), Is.EqualTo(new[] { EstadoDeProteccion.Suprimida }));
        Assert.That(await Portal.VolcarAsync(), Does.Not.Contain(Nifs.Ana).And.Not.Contain("Muñoz").And.Not.Contain("muñoz").And.Not.Contain("munoz"));
        var almacen = Portal.Servicios.GetService(typeof(IAlmacenDeContenido)) as IAlmacenDeContenido;
        foreach (var (origen, esta) in new[] { ("dni-ana", false), ("permiso-ana", false), ("factura-ana", false), ("permiso-de-luis", true) })
            Assert.That(almacen!.Existe(Despacho.Id, Elementos.Sha256(Alimentador.ContenidoDe(origen))), Is.EqualTo(esta), origen);

        await Dado.UnExpediente(e => e.Con("transmitente", Nifs.Ana, "Ana", "Muñoz").Con("adquirente", Nifs.Luis, "Luis", "Peña") with { Numero = "DOS", FechaFin = Fin(1) }, _deLosDos.OrigenId);
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana, "Ana", "Muñoz") with { Numero = "SOLO" }, _soloDeAna.OrigenId);
        await Dado.UnDocumento(_deLosDos, d => d with { Clase = "dni", TitularNif = Nifs.Ana }, "dni-ana");
        await Dado.UnDocumento(_soloDeAna, null, "papel-de-ana");
        await Dado.UnDocumento(await Dado.UnaFactura(Nifs.Ana), null, "papel-de-factura");
        await Dado.UnaPersona(p => p with { Nif = Nifs.Ana });
        Assert.That(await Portal.VolcarAsync(), Does.Not.Contain(Nifs.Ana).And.Not.Contain("Muñoz").And.Not.Contain("munoz").And.Not.Contain("Documento papel-de"), "lo que el escritorio vuelve a enviar no se guarda");
        ComoCliente(Nifs.Luis);
        Assert.That((await Enviar(new ObtenerExpedienteQuery(_deLosDos.Id))).Intervinientes.Elementos.Select(i => i.Nombre), Is.EqualTo(new[] { NifsProtegidos.TextoSuprimido, "Luis Peña" }));
    }

    [Test]
    public async Task Lo_vencido_se_suprime_en_el_acto_y_la_prevision_lo_dice()
    {
        Reloj.Advance(TimeSpan.FromDays(365 * 6));
        var prevision = await Enviar(new PrevisualizarProteccionQuery(Nifs.Ana));
        Assert.That(prevision.Clases.ToDictionary(c => c.Nombre, c => (c.SeSuprimen, c.SeBloquean)), Is.EqualTo(new Dictionary<string, (int, int)>
        {
            [ClaseDeDatos.Expedientes.Nombre] = (2, 1), [ClaseDeDatos.Identificacion.Nombre] = (0, 1), [ClaseDeDatos.Documentos.Nombre] = (1, 0), [ClaseDeDatos.Facturas.Nombre] = (2, 0), [ClaseDeDatos.Agenda.Nombre] = (0, 1),
        }), "el expediente de los dos espera a su DNI");
        Assert.That(prevision.Clases.Single(c => c.Nombre == ClaseDeDatos.Identificacion.Nombre).Hasta, Is.EqualTo(new DateOnly(2035, 3, 16)));

        await Bloquear();

        Assert.That((await Enviar(new PrevisualizarProteccionQuery(Nifs.Ana))).Clases.Sum(c => c.SeSuprimen), Is.Zero);
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Domain.Expedientes.Expediente>().Select(e => e.Numero).ToListAsync()), Is.EqualTo(new[] { "DOS" }));
    }

    [Test]
    public async Task Una_retencion_legal_para_la_supresion_hasta_que_se_levanta()
    {
        var persona = await Enviar(new PonerRetencionCommand(Nifs.Ana, null, "Pleito"));
        await Enviar(new PonerRetencionCommand(null, "SOLO", "Inspección"));
        await Bloquear();
        Reloj.Advance(TimeSpan.FromDays(365 * 12));
        await Noche();
        Assert.That((await Enviar(new PrevisualizarProteccionQuery(Nifs.Ana))).Clases.Sum(c => c.Retenidos), Is.EqualTo(8));

        await Enviar(new LevantarRetencionCommand(persona, "Sentencia firme"));
        await Noche();

        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Domain.Documentos.Documento>().Select(d => d.Nombre).ToListAsync()), Is.EquivalentTo(new[] { "Documento permiso-ana", "Documento permiso-de-luis" }), "lo que cuelga del expediente retenido sigue");
        Assert.That((await Enviar(new ObtenerProteccionQuery())).Retenciones.Select(r => (r.Sobre, r.MotivoDelFin)), Is.EqualTo(new[] { ("Expediente SOLO", (string?)null), (Nif.Enmascarar(Nifs.Ana), "Sentencia firme") }));
        Assert.That(await Personas(), Is.EqualTo(new[] { EstadoDeProteccion.Bloqueada }));
    }

    [Test]
    public async Task Con_algo_en_marcha_no_se_bloquea()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));

        Assert.That((await Enviar(new PrevisualizarProteccionQuery(Nifs.Ana))).SePuede, Is.False);
        await Assert.ThatAsync(Bloquear, Throws.TypeOf<DomainRuleException>());
    }

    [Test]
    public async Task Levantado_el_bloqueo_vuelve_todo_a_su_sitio()
    {
        var antes = SinProteccion(await Portal.VolcarAsync());
        await Enviar(new LevantarBloqueoCommand(await Bloquear(), "Lo pide ella"));

        Assert.That(SinProteccion(await Portal.VolcarAsync()), Is.EqualTo(antes));

        static string SinProteccion(string volcado) => string.Join('\n', volcado.Split('\n').Where(l => !l.StartsWith("Outbox", StringComparison.Ordinal) && !l.StartsWith("TextosDeExpediente", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Los_plazos_los_cambia_el_administrador_y_cuentan_desde_entonces()
    {
        await Enviar(new CambiarPlazosCommand([new("facturas", 0, "Criterio de la gestoría")]));

        Assert.That((await Enviar(new PrevisualizarProteccionQuery(Nifs.Ana))).Clases.Single(c => c.Nombre == ClaseDeDatos.Facturas.Nombre).SeSuprimen, Is.EqualTo(2));
        await Assert.ThatAsync(() => Enviar(new CambiarPlazosCommand([new("agenda", 1, "x")])), Throws.TypeOf<ValidationException>());
        ComoGestor();
        await Assert.ThatAsync(() => Enviar(new CambiarPlazosCommand([])), Throws.TypeOf<ForbiddenException>());
        await Assert.ThatAsync(Bloquear, Throws.TypeOf<ForbiddenException>());
    }

    [Test]
    public async Task Lo_que_tiene_esa_persona_en_otro_despacho_no_se_toca()
    {
        EnDespacho(DespachoDePrueba.Otro);
        var ajeno = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { FechaFin = Fin(1) });
        EnDespacho(DespachoDePrueba.Demo);
        ComoAdministrador();
        var (bloqueo, retencion) = (await Bloquear(), await Enviar(new PonerRetencionCommand(Nifs.Luis, null, "Pleito")));

        EnDespacho(DespachoDePrueba.Otro);
        ComoAdministrador();
        await Assert.ThatAsync(() => Enviar(new LevantarBloqueoCommand(bloqueo, "x")), Throws.TypeOf<NotFoundException>());
        await Assert.ThatAsync(() => Enviar(new LevantarRetencionCommand(retencion, "x")), Throws.TypeOf<NotFoundException>());
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Select(e => e.Id), Is.EqualTo(new[] { ajeno.Id }));
    }

    private Task<Guid> Bloquear() => Enviar(new BloquearPersonaCommand(Nifs.Ana, "Lo pidió por escrito"));

    private async Task Noche()
    {
        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new SuprimirVencidosCommand());
        await DespacharOutbox();
    }

    private Task<List<EstadoDeProteccion>> Personas() => Portal.ConDb(Despacho.Id, db => db.Set<PersonaProtegida>().Select(p => p.Estado).ToListAsync());

    private DateOnly Fin(int aniosAtras) => Reloj.Hoy().AddYears(-aniosAtras);
}
