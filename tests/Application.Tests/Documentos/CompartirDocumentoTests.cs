using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Documentos;

public class CompartirDocumentoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private const string Frase = "una frase larga para entrar";

    private Recibido _documento = null!;
    private Identidad _ana = null!;

    [SetUp]
    public async Task Preparar()
    {
        _documento = await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana)), d => d with { Nombre = "Permiso" });
        ComoAdministrador();
        await Enviar(new CambiarCompartirCommand(true));
        ComoSistema();
        await Enviar(new SembrarUsuarioDeDemoCommand("ana@pruebas.example", Frase, "Ana Muñoz", TipoUsuario.Cliente, [Nifs.Ana]));
        ComoNadie();
        var sesion = await Enviar(new EntrarCommand("ana@pruebas.example", Frase, new("127.0.0.1", "pruebas")));
        _ana = (await Enviar(new IdentificarSesionQuery(sesion.Secreto, false)))!.Identidad;
    }

    [Test]
    public async Task Quien_tiene_el_enlace_lo_descarga_y_queda_contado_anotado_y_auditado()
    {
        var secreto = await Compartir(new(_documento.Id, 7));

        var visto = await Enviar(new ObtenerCompartidoQuery(secreto));
        Assert.That((visto.Nombre, visto.PideContrasena, visto.Caduca), Is.EqualTo(("Permiso.pdf", false, Reloj.Ahora().AddDays(7))));
        Assert.That(await Bytes(new(secreto)), Is.EqualTo(Alimentador.ContenidoDe(_documento.OrigenId)));

        var enlace = (await Portal.Enviar(_ana, new ListarEnlacesCompartidosQuery())).Elementos.Single();
        Assert.That((enlace.Documento, enlace.Descargas, enlace.Estado, enlace.Usuario), Is.EqualTo(("Permiso", 1, EstadoDeEnlace.Vigente, (string?)null)));
        var anotada = await Portal.ConDb(Despacho.Id, db => db.Set<DescargaDocumento>().SingleAsync());
        Assert.That((anotada.Via, anotada.EnlaceId, anotada.UsuarioId), Is.EqualTo((ViaDeApertura.Enlace, (Guid?)enlace.Id, Guid.Empty)), "no es de quien lo compartió: no lo da por leído");
        ComoGestor();
        Assert.That((await Enviar(new ListarDescargasQuery())).Elementos.Single().Usuario, Is.EqualTo("Ana Muñoz"));
        var auditadas = await Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().Where(a => a.Objeto == enlace.Id.ToString()).Select(a => a.Accion).ToListAsync());
        Assert.That(auditadas, Is.EquivalentTo(new[] { "GuardarEnlaceCompartido", "ContarDescargaCompartida" }));
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<EnlaceCompartido>().AnyAsync(e => e.Huella == secreto)), Is.False, "el secreto no se guarda");
    }

    [Test]
    public async Task De_fabrica_no_se_comparte_y_al_prohibirlo_los_que_haya_dejan_de_valer()
    {
        var secreto = await Compartir(new(_documento.Id, 7));
        ComoAdministrador();
        await Enviar(new CambiarCompartirCommand(false));

        var error = await Assert.ThrowsAsync<ForbiddenException>(() => Compartir(new(_documento.Id, 7)));
        Assert.That(error!.Codigo, Is.EqualTo("compartir-desactivado"));
        await NoExiste(secreto);
        ComoGestor();
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new CambiarCompartirCommand(true)));
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        Assert.That(await Enviar(new Application.Administracion.Contratos.PermiteCompartirQuery()), Is.False);
    }

    [Test]
    public async Task Solo_comparte_quien_puede_descargar()
    {
        var deVer = await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana)), d => d with { Permiso = "ver" });
        var ajeno = await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis)));

        await Assert.ThrowsAsync<ForbiddenException>(() => Compartir(new(deVer.Id, 7)));
        await Assert.ThrowsAsync<NotFoundException>(() => Compartir(new(ajeno.Id, 7)));
        await Assert.ThrowsAsync<ForbiddenException>(() => Portal.Enviar(_ana with { Permisos = _ana.Permisos & ~Permiso.DescargarDocumentos }, new CompartirDocumentoCommand(_documento.Id, 7)));
        foreach (var malo in new CompartirDocumentoCommand[] { new(_documento.Id, 0), new(_documento.Id, 31), new(_documento.Id, 7, "corta"), new(_documento.Id, 7, null, 0), new(_documento.Id, 7, null, 1_000_000) })
            await Assert.ThrowsAsync<ValidationException>(() => Compartir(malo));
    }

    [Test]
    public async Task Vale_mientras_quien_lo_creo_pueda_entrar_y_descargarlo()
    {
        var secreto = await Compartir(new(_documento.Id, 30));
        await Cambiar(u => u.CambiarPermisos(Permiso.VerDocumentos));
        await NoExiste(secreto);

        await Cambiar(u => u.CambiarPermisos(Usuario.PermisosDe(TipoUsuario.Cliente)));
        Assert.That(await Bytes(new(secreto)), Is.Not.Empty);

        await Cambiar(u => u.CambiarNifs([Nifs.Luis]));
        await NoExiste(secreto);
        await Cambiar(u => u.CambiarNifs([Nifs.Ana]));
        await CerrarClases("cliente/transferencia");
        await NoExiste(secreto);
        await CerrarClases();
        await Cambiar(u => u.Suspender());
        await NoExiste(secreto);
        await Cambiar(u => u.Activar());
        Assert.That(await Bytes(new(secreto)), Is.Not.Empty);
        await Dado.Borrar(_documento);
        await NoExiste(secreto);
    }

    [Test]
    public async Task Caducado_revocado_agotado_o_inventado_son_lo_mismo()
    {
        var (caduca, revocado, agotado) = (await Compartir(new(_documento.Id, 1)), await Compartir(new(_documento.Id, 30)), await Compartir(new(_documento.Id, 30, null, 1)));
        var ids = (await Portal.Enviar(_ana, new ListarEnlacesCompartidosQuery())).Elementos.Select(e => e.Id).ToList();
        await Portal.Enviar(_ana, new RevocarEnlaceCompartidoCommand(ids[1]));
        await Bytes(new(agotado));
        Reloj.Advance(TimeSpan.FromDays(1));

        foreach (var secreto in new[] { caduca, revocado, agotado, "inventado", "", new string('x', 10_000) }) await NoExiste(secreto);
        Assert.That((await Portal.Enviar(_ana, new ListarEnlacesCompartidosQuery())).Elementos.Select(e => e.Estado), Is.EqualTo(new[] { EstadoDeEnlace.Agotado, EstadoDeEnlace.Revocado, EstadoDeEnlace.Caducado }));
    }

    [Test]
    public async Task De_dos_a_la_vez_por_la_ultima_descarga_solo_pasa_una()
    {
        var secreto = await Compartir(new(_documento.Id, 7, null, 1));

        var intentos = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await Bytes(new(secreto))).Length > 0;
            }
            catch (NotFoundException)
            {
                return false;
            }
        })));

        Assert.That(intentos.Count(pasa => pasa), Is.EqualTo(1));
        Assert.That((await Portal.Enviar(_ana, new ListarEnlacesCompartidosQuery())).Elementos.Single().Descargas, Is.EqualTo(1));
    }

    [Test]
    public async Task La_contrasena_mala_y_la_de_quien_ya_probo_demasiado_tienen_la_misma_respuesta()
    {
        var secreto = await Compartir(new(_documento.Id, 7, "la del enlace"));
        Assert.That((await Enviar(new ObtenerCompartidoQuery(secreto))).Nombre, Is.Null, "sin la contraseña ni el nombre se sabe");
        Assert.That(await Bytes(new(secreto, "la del enlace", "10.0.0.1")), Is.Not.Empty);

        var malas = new List<string>();
        for (var i = 0; i < 12; i++) malas.Add((await Assert.ThrowsAsync<UnauthorizedException>(() => Bytes(new(secreto, i == 0 ? null : "otra cosa", "10.0.0.1"))))!.Message);
        var frenado = await Assert.ThrowsAsync<UnauthorizedException>(() => Bytes(new(secreto, "la del enlace", "10.0.0.1")));

        Assert.That(malas.Append(frenado!.Message).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await Bytes(new(secreto, "la del enlace", "10.0.0.2")), Is.Not.Empty, "desde otro sitio sí");
        Reloj.Advance(TimeSpan.FromMinutes(16));
        Assert.That(await Bytes(new(secreto, "la del enlace", "10.0.0.1")), Is.Not.Empty, "nunca se cierra para siempre");
    }

    [Test]
    public async Task Cada_uno_revoca_los_suyos_y_el_administrador_cualquiera_de_su_despacho()
    {
        await Compartir(new(_documento.Id, 7));
        var id = (await Portal.Enviar(_ana, new ListarEnlacesCompartidosQuery())).Elementos.Single().Id;

        ComoCliente(Nifs.Luis);
        Assert.That((await Enviar(new ListarEnlacesCompartidosQuery())).Elementos, Is.Empty);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new RevocarEnlaceCompartidoCommand(id)));
        ComoGestor();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new RevocarEnlaceCompartidoCommand(id)));
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarEnlacesDelDespachoQuery()));
        ComoAdministrador();
        Assert.That((await Enviar(new ListarEnlacesDelDespachoQuery())).Elementos.Single().Usuario, Is.EqualTo("Ana Muñoz"));
        await Enviar(new RevocarEnlaceCompartidoCommand(id));
        Assert.That((await Enviar(new ListarEnlacesDelDespachoQuery())).Elementos.Single().Estado, Is.EqualTo(EstadoDeEnlace.Revocado));
        EnDespacho(DespachoDePrueba.Otro);
        ComoAdministrador();
        Assert.That((await Enviar(new ListarEnlacesDelDespachoQuery())).Elementos, Is.Empty);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new RevocarEnlaceCompartidoCommand(id)));
    }

    [Test]
    public async Task El_de_un_despacho_no_existe_en_otro()
    {
        var secreto = await Compartir(new(_documento.Id, 7));
        EnDespacho(DespachoDePrueba.Otro);
        await NoExiste(secreto);
    }

    private Task<string> Compartir(CompartirDocumentoCommand command) => Portal.Enviar(_ana, command);

    private async Task<byte[]> Bytes(DescargarCompartidoCommand command)
    {
        var descarga = await Portal.Enviar(Identidad.Anonima(Despacho.Id), command);
        await using var flujo = descarga.Flujo;
        using var leido = new MemoryStream();
        await flujo.CopyToAsync(leido);
        return leido.ToArray();
    }

    private async Task NoExiste(string secreto)
    {
        var nadie = Identidad.Anonima(Despacho.Id);
        await Assert.ThrowsAsync<NotFoundException>(() => Portal.Enviar(nadie, new ObtenerCompartidoQuery(secreto)));
        await Assert.ThrowsAsync<NotFoundException>(() => Portal.Enviar(nadie, new DescargarCompartidoCommand(secreto)));
    }

    private Task<int> Cambiar(Action<Usuario> cambio) => Portal.ConDb(Despacho.Id, async db =>
    {
        cambio(await db.Set<Usuario>().SingleAsync(u => u.Id == _ana.UsuarioId));
        return await db.SaveChangesAsync();
    });
}
