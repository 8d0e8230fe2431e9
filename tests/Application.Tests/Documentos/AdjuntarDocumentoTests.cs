using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Tests.Common.Subidas;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Application.Tests.Documentos;

public class AdjuntarDocumentoTests(Motor motor) : PruebaDeSubidas(motor)
{
    [Test]
    public async Task Quien_lo_sube_lo_ve_y_lo_descarga_en_el_acto_y_sale_hacia_el_escritorio()
    {
        var expediente = await ExpedienteDeAna();
        ComoColaborador(Nifs.Concesionario);

        var recibido = await Subir(expediente.Id, A.Pdf(), @"C:\fakepath\Contrato.pdf");

        Assert.That((recibido.Sha256, recibido.EstadoArchivo), Is.EqualTo((Elementos.Sha256(A.Pdf()), EstadoArchivo.EnCola)));
        var documento = (await Documentos(expediente.Id)).Single();
        Assert.That((documento.Id, documento.Nombre, documento.TipoMime, documento.Clase, documento.Permiso, documento.Nuevo), Is.EqualTo((recibido.Id, "Contrato.pdf", "application/pdf", "contrato", PermisoDocumento.Descargar, false)));
        Assert.That(documento.Entrega!.Pasos.Elementos.Select(p => p.Estado), Is.EqualTo(new[] { EstadoArchivo.Recibido, EstadoArchivo.EnCola }));
        await using var flujo = (await Enviar(new DescargarDocumentoQuery(recibido.Id))).Flujo;
        Assert.That(await Bytes(flujo), Is.EqualTo(A.Pdf()));

        var mensaje = (await Salida()).Single();
        Assert.That(mensaje.Tipo, Is.EqualTo("adjunto"));
        Assert.That(mensaje.Datos.GetRawText(), Does.Contain($"\"documentoId\":\"{recibido.Id}\"").And.Contain($"\"expediente\":\"{expediente.OrigenId}\"").And.Contain(recibido.Sha256).And.Contain(Nifs.Concesionario));
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().AnyAsync(a => a.Objeto == $"expediente {expediente.Id} {recibido.Sha256}")), Is.True, "queda en la auditoría");
    }

    [Test]
    public async Task Lo_ven_quien_lo_subio_y_la_oficina_y_nadie_mas()
    {
        var expediente = await ExpedienteDeAna();
        ComoColaborador(Nifs.Concesionario);
        var id = (await Subir(expediente.Id, A.Pdf())).Id;

        ComoCliente(Nifs.Ana);
        Assert.That(await Documentos(expediente.Id), Is.Empty, "la otra parte del mismo expediente");
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(id)));
        ComoGestor();
        Assert.That((await Documentos(expediente.Id)).Select(d => d.Id), Is.EqualTo(new[] { id }));
        ComoColaborador(Nifs.Concesionario);
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).SinAcreditar(Nifs.Concesionario), expediente.OrigenId);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(id)), "quien ya no está en el expediente");
    }

    [Test]
    public async Task A_un_expediente_que_no_ve_no_se_adjunta_y_sin_permiso_tampoco()
    {
        var ajeno = await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis));
        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<NotFoundException>(() => Subir(ajeno.Id, A.Pdf()));
        await Assert.ThrowsAsync<NotFoundException>(() => Subir(Guid.CreateVersion7(), A.Pdf()));

        ComoCliente(Nifs.Luis);
        Sin(Permiso.AdjuntarDocumentos);
        await Assert.ThrowsAsync<ForbiddenException>(() => Subir(ajeno.Id, A.Pdf()));
        Assert.That(await Cuantas<Subida>(), Is.Zero);
    }

    [Test]
    public async Task El_mismo_contenido_otra_vez_es_el_mismo_documento_y_otro_usuario_tiene_el_suyo()
    {
        var expediente = await ExpedienteDeAna();
        ComoColaborador(Nifs.Concesionario);

        var veces = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Subir(expediente.Id, A.Pdf(), $"papel {n}.pdf"))));
        ComoCliente(Nifs.Ana);
        var deAna = await Subir(expediente.Id, A.Pdf());

        Assert.That(veces.Select(v => v.Id).Distinct().Count(), Is.EqualTo(1));
        Assert.That(deAna.Id, Is.Not.EqualTo(veces[0].Id));
        Assert.That(await Salida(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Con_la_misma_clave_y_lo_mismo_la_misma_respuesta_y_con_otra_cosa_se_rechaza()
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);

        var veces = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Subir(expediente.Id, A.Pdf(), clave: "k-1"))));

        Assert.That(veces.Distinct().Count(), Is.EqualTo(1));
        Assert.That((await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Subir(expediente.Id, A.Pdf("otro"), clave: "k-1")))!.Codigo, Is.EqualTo("clave-reutilizada"));
        Assert.That(await Cuantas<Subida>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Lo_hostil_no_deja_ni_fila_ni_bytes_ni_mensaje([ValueSource(typeof(ArchivosHostiles), nameof(ArchivosHostiles.Todos))] ArchivoHostil caso)
    {
        if (Motor == Motor.Postgres && caso.Codigo != "archivo-infectado") Assert.Ignore("No toca la base de datos: basta en un motor.");
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);
        if (caso.Codigo == "archivo-infectado") Antivirus.Dice = new(ResultadoDeAnalisis.Infectado, "Eicar");

        var rechazo = await Assert.CatchAsync<PortalException>(() => Subir(expediente.Id, caso.Contenido(), caso.Nombre));

        Assert.That(rechazo!.Codigo, Is.EqualTo(caso.Codigo));
        Assert.That(Directory.Exists(Path.Combine(Portal.Carpeta, "blobs")) ? EnDisco() : [], Is.Empty);
        Assert.That((await Cuantas<Subida>(), await Cuantas<Documento>(), await Cuantas<HechoDocumento>(), (await Salida()).Count), Is.EqualTo((0, 0, 0, 0)));
    }

    [TestCase(0, null)]
    [TestCase(1, "contenido-demasiado-grande")]
    public async Task El_limite_es_exacto_y_lo_que_pasa_no_se_lee_entero(int deMas, string? codigo)
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);
        var maximo = new OpcionesDeSubidas().MaximoPorArchivo;
        var bytes = new byte[maximo + deMas];
        Array.Fill(bytes, (byte)'a');

        if (codigo is null) Assert.That((await Subir(expediente.Id, bytes, "largo.txt")).Id, Is.Not.EqualTo(Guid.Empty));
        else Assert.That((await Assert.ThrowsAsync<DemasiadoGrandeException>(() => Subir(expediente.Id, bytes, "largo.txt")))!.Codigo, Is.EqualTo(codigo));
        Assert.That(EnDisco().Count(), Is.EqualTo(codigo is null ? 1 : 0));
    }

    [Test]
    public async Task La_clase_es_de_la_lista_y_sin_decirla_es_otro()
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);

        await Assert.ThrowsAsync<ValidationException>(() => Subir(expediente.Id, A.Pdf(), clase: "inventada"));
        await Subir(expediente.Id, A.Pdf(), clase: null);

        Assert.That((await Documentos(expediente.Id)).Single().Clase, Is.EqualTo("otro"));
    }

    /// <summary>UPL-16: quien corta a medias no deja rastro.</summary>
    [Test]
    public async Task Una_subida_que_se_corta_no_deja_nada()
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);

        await Assert.ThrowsAsync<IOException>(() => Enviar(new AdjuntarDocumentoCommand(expediente.Id, new("a.pdf", new FlujoQueSeCorta(A.Pdf()), "otro"))));

        Assert.That(EnDisco(), Is.Empty);
        Assert.That(await Cuantas<Subida>(), Is.Zero);
    }

    private static async Task<byte[]> Bytes(Stream flujo)
    {
        using var copia = new MemoryStream();
        await flujo.CopyToAsync(copia);
        return copia.ToArray();
    }

    private sealed class FlujoQueSeCorta(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("Se cortó.") : base.ReadAsync(buffer[..8], cancellationToken);
    }
}
