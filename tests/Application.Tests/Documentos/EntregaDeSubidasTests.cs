using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Application.Tests.Documentos;

/// <summary>De la cola al archivo del escritorio, y lo que espera al antivirus.</summary>
public class EntregaDeSubidasTests(Motor motor) : PruebaDeSubidas(motor)
{
    [Test]
    public async Task El_acuse_lo_da_por_entregado_y_el_id_del_archivo_por_archivado()
    {
        var (expediente, id) = await Subido();

        await Acusar((await Salida()).Single().MessageId, "aceptado");
        Assert.That((await LaSubida()).Estado, Is.EqualTo(EstadoArchivo.Entregado));

        Reloj.Advance(TimeSpan.FromMinutes(1));
        await Archivar(expediente, id, "D-9");
        var documento = (await Documentos(expediente.Id)).Single();
        Assert.That((documento.Id, documento.EstadoArchivo, documento.Nombre), Is.EqualTo((id, EstadoArchivo.Archivado, "Contrato firmado")), "es el mismo documento, no otro");
        Assert.That(documento.Entrega!.Pasos.Elementos.Select(p => p.Estado), Is.EqualTo(new[] { EstadoArchivo.Recibido, EstadoArchivo.EnCola, EstadoArchivo.Entregado, EstadoArchivo.Archivado }));
        Assert.That(await Cuantas<Documento>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Un_acuse_con_el_id_del_archivo_basta_y_lo_que_llegue_con_ese_id_es_el_mismo_documento()
    {
        var (expediente, id) = await Subido();

        await Acusar((await Salida()).Single().MessageId, "duplicado", "D-9");
        Assert.That((await LaSubida()).Estado, Is.EqualTo(EstadoArchivo.Archivado));
        await Archivar(expediente, null, "D-9");

        Assert.That((await Documentos(expediente.Id)).Single().Id, Is.EqualTo(id));
        Assert.That(await Cuantas<Documento>(), Is.EqualTo(1));
    }

    [Test]
    public async Task La_misma_subida_reclamada_dos_veces_se_funde_con_la_primera()
    {
        var (expediente, id) = await Subido();

        await Archivar(expediente, id, "D-9");
        await Archivar(expediente, id, "D-10");

        Assert.That(await Cuantas<Documento>(), Is.EqualTo(2));
        Assert.That(await Dado.IdDe("documento", "D-9"), Is.EqualTo(id));
    }

    [Test]
    public async Task Quien_lo_subio_lo_sigue_viendo_aunque_el_escritorio_no_lo_publique_y_los_demas_cuando_lo_publica()
    {
        var (expediente, id) = await Subido();

        await Archivar(expediente, id, "D-9");
        Assert.That((await Documentos(expediente.Id)).Single().Permiso, Is.EqualTo(PermisoDocumento.Descargar));
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Documentos(expediente.Id), Is.Empty);

        await Archivar(expediente, id, "D-9", "colaborador");
        Assert.That((await Documentos(expediente.Id)).Select(d => d.Permiso), Is.EqualTo(new[] { PermisoDocumento.Ver }));
    }

    [Test]
    public async Task Si_el_escritorio_no_lo_admite_se_dice_por_que_y_se_puede_volver_a_enviar()
    {
        var (expediente, id) = await Subido();

        await Acusar((await Salida()).Single().MessageId, "rechazado", detalle: "No es de este expediente.");
        var documento = (await Documentos(expediente.Id)).Single();
        Assert.That((documento.EstadoArchivo, documento.Entrega!.Motivo), Is.EqualTo((EstadoArchivo.Rechazado, "No es de este expediente.")));

        Assert.That((await Subir(expediente.Id, A.Pdf())).Id, Is.Not.EqualTo(id));
    }

    /// <summary>UPL-05: sin antivirus se guarda, pero ni se abre ni sale hasta que contesta.</summary>
    [Test]
    public async Task Con_el_antivirus_parado_se_guarda_aparte_y_despues_sigue_su_camino()
    {
        Antivirus.Dice = Dictamen.SinRespuesta;
        var (expediente, id) = await Subido();
        Assert.That((await Documentos(expediente.Id)).Select(d => (d.EstadoArchivo, d.Permiso, d.Retenido)), Is.EqualTo(new[] { (EstadoArchivo.EnAnalisis, PermisoDocumento.Ver, true) }));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(id, Vista: true)));
        Assert.That(await Salida(), Is.Empty);
        await Assert.ThrowsAsync<NotFoundException>(() => Portal.Enviar(Identidad.Agente(Despacho.Id, Guid.Empty), new AbrirContenidoQuery(Elementos.Sha256(A.Pdf()))));

        Reloj.Advance(TimeSpan.FromDays(3));
        await Analizar();
        await Barrer();
        Assert.That((await LaSubida()).Estado, Is.EqualTo(EstadoArchivo.EnAnalisis), "sigue parado y el barrido no se lo lleva");

        Antivirus.Dice = Dictamen.Limpio;
        await Analizar();
        var documento = (await Documentos(expediente.Id)).Single();
        Assert.That((documento.EstadoArchivo, documento.Permiso), Is.EqualTo((EstadoArchivo.EnCola, PermisoDocumento.Descargar)));
        Assert.That((await Enviar(new DescargarDocumentoQuery(id))).Flujo.Length, Is.EqualTo(A.Pdf().Length));
        Assert.That(await Salida(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Lo_que_resulta_infectado_despues_no_se_abre_nunca_y_sus_bytes_se_borran()
    {
        Antivirus.Dice = Dictamen.SinRespuesta;
        var (expediente, id) = await Subido();

        Antivirus.Dice = new(ResultadoDeAnalisis.Infectado, "Eicar");
        await Analizar();
        Reloj.Advance(TimeSpan.FromDays(3));
        foreach (var fichero in EnDisco()) File.SetLastWriteTimeUtc(fichero, PortalDePrueba.Comienzo.UtcDateTime);
        await Barrer();

        var documento = (await Documentos(expediente.Id)).Single();
        Assert.That((documento.EstadoArchivo, documento.Retenido), Is.EqualTo((EstadoArchivo.Rechazado, true)));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(id, Vista: true)));
        Assert.That((await Salida(), EnDisco()), Is.EqualTo((Array.Empty<object>(), Array.Empty<string>())));
    }

    [Test]
    public async Task Los_mismos_bytes_llegados_por_el_escritorio_no_sacan_de_la_cuarentena_a_lo_subido()
    {
        Antivirus.Dice = Dictamen.SinRespuesta;
        var (_, id) = await Subido();

        await Dado.EnviarContenido(A.Pdf());

        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(id)));
    }

    [Test]
    public async Task Los_adjuntos_de_una_solicitud_solo_los_ve_quien_los_subio_y_salen_con_ella()
    {
        ComoColaborador(Nifs.Concesionario);
        var solicitud = Guid.CreateVersion7();
        var limpio = await Adjuntar(solicitud, A.Pdf("limpio"));
        Antivirus.Dice = Dictamen.SinRespuesta;
        await Adjuntar(solicitud, A.Pdf("tarde"));
        Assert.That(await Salida(), Is.Empty);
        Assert.That((await Enviar(new DescargarDocumentoQuery(limpio.Id))).Flujo.Length, Is.Positive);
        ComoGestor();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(limpio.Id)), "la oficina no ve lo que aún se prepara");

        ComoColaborador(Nifs.Concesionario);
        Assert.That((await Enviar(new EnviarAdjuntosDeSolicitudCommand(solicitud))).Select(a => a.DocumentoId), Is.EqualTo(new[] { limpio.Id }));
        Antivirus.Dice = Dictamen.Limpio;
        await Analizar();

        Assert.That((await Salida()).Single().Datos.GetRawText(), Does.Contain($"\"solicitudId\":\"{solicitud}\"").And.Not.Contain("\"expediente\""));
        Assert.That((await Enviar(new ListarAdjuntosDeSolicitudQuery(solicitud))).Select(a => a.Entrega.Estado), Is.All.EqualTo(EstadoArchivo.EnCola));
        await Assert.ThrowsAsync<Domain.Common.DomainRuleException>(() => Enviar(new QuitarAdjuntoCommand(solicitud, limpio.Id)));
    }

    private Task<AdjuntoRecibidoDto> Adjuntar(Guid solicitud, byte[] bytes) =>
        Enviar(new RecibirAdjuntoCommand(DestinoDeAdjunto.Solicitud(solicitud), new("a.pdf", new MemoryStream(bytes), "contrato")));

    private async Task<(Recibido Expediente, Guid Documento)> Subido()
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);
        return (expediente, (await Subir(expediente.Id, A.Pdf())).Id);
    }

    private Task<Recibido> Archivar(Recibido expediente, Guid? subida, string origen, params string[] audiencia) => Dado.Poner(new DatosDocumento
    {
        Expediente = expediente.OrigenId, DocumentoPortal = subida, Clase = "contrato", Nombre = "Contrato firmado", TipoMime = "application/pdf",
        Sha256 = Elementos.Sha256(A.Pdf()), Audiencia = audiencia, Permiso = audiencia.Length == 0 ? null : "ver", Roles = audiencia.Length == 0 ? null : ["titular"],
    }, origen);

    private Task<MediatR.Unit> Analizar() => Portal.Enviar(Identidad.Sistema(Despacho.Id), new AnalizarPendientesCommand());

    private async Task Barrer()
    {
        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new OlvidarContenidosSinUsoCommand());
        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new RecogerContenidosSueltosCommand());
    }
}
