using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Documentos;

public class RecibirContenidoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly byte[] Contenido = Alimentador.ContenidoDe("D-1");
    private static readonly string Huella = Elementos.Sha256(Contenido);

    [Test]
    public async Task Se_guarda_y_se_puede_leer_desde_cualquier_punto()
    {
        Assert.That(await Recibir(Huella, Contenido), Is.True);

        var abierto = await Enviar(new AbrirContenidoQuery(Huella));
        await using var flujo = abierto.Flujo;
        flujo.Seek(5, SeekOrigin.Begin);
        using var leido = new MemoryStream();
        await flujo.CopyToAsync(leido);

        Assert.That(leido.ToArray(), Is.EqualTo(Contenido[5..]));
        Assert.That(EnTemporal(), Is.Empty);
    }

    [Test]
    public async Task Lo_que_ya_esta_no_se_guarda_otra_vez()
    {
        await Recibir(Huella, Contenido);
        var antes = await Portal.VolcarAsync();

        Assert.That(await Recibir(Huella, "lo que sea, ni se lee"u8.ToArray()), Is.False);
        Assert.That(await Portal.VolcarAsync(), Is.EqualTo(antes));
    }

    [Test]
    public async Task Si_no_da_la_huella_se_rechaza_y_no_queda_nada()
    {
        await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Recibir(Huella, "otra cosa"u8.ToArray()));

        await NoQuedaNada();
    }

    [Test]
    public async Task Si_pasa_del_maximo_se_rechaza_y_no_queda_nada()
    {
        await Assert.ThrowsAsync<DemasiadoGrandeException>(() => Recibir(Huella, Contenido, Contenido.Length - 1));

        await NoQuedaNada();
        Assert.That(await Recibir(Huella, Contenido, Contenido.Length), Is.True, "justo el máximo sí cabe");
    }

    [Test]
    public async Task Si_quien_envia_se_corta_no_queda_nada()
    {
        ComoAgente();
        await using var roto = new FlujoRoto(Contenido);

        await Assert.ThrowsAsync<IOException>(() => Enviar(new RecibirContenidoCommand(Huella, roto, 1000)));

        await NoQuedaNada();
    }

    [TestCase("")]
    [TestCase("no-es-una-huella")]
    [TestCase("../../../../etc/passwd")]
    [TestCase("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public async Task Lo_que_no_es_una_huella_no_llega_al_disco(string huella)
    {
        await Assert.ThrowsAsync<ValidationException>(() => Recibir(huella, Contenido));
        await NoQuedaNada();
    }

    [Test]
    public async Task El_contenido_de_otro_despacho_no_existe()
    {
        await Recibir(Huella, Contenido);

        EnDespacho(DespachoDePrueba.Otro);
        ComoAgente();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new AbrirContenidoQuery(Huella)));

        Assert.That(await Recibir(Huella, Contenido), Is.True, "cada despacho guarda lo suyo");
    }

    [Test]
    public async Task Un_documento_sin_bytes_no_lo_ve_nadie_hasta_que_llegan()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var resultado = (await Dado.Enviar(Elementos.Upsert("documento", "D-1", 1, new DatosDocumento
        {
            Expediente = expediente.OrigenId, Nombre = "Permiso", Sha256 = Huella, Audiencia = ["cliente"], Permiso = "descargar",
        })))[0];
        Assert.That((resultado.Resultado, resultado.Codigo), Is.EqualTo((Resultados.Aplicado, "falta-contenido")));
        var id = await Dado.IdDe("documento", "D-1");

        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), ComoGestor })
        {
            quien();
            Assert.That((await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos, Is.Empty);
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(id)));
            Assert.That(await Enviar(new ContarNuevosQuery([expediente.Id])), Is.Empty);
        }

        await Recibir(Huella, Contenido);

        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), ComoGestor })
        {
            quien();
            var documento = (await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Single();
            Assert.That((documento.Id, documento.Tamano), Is.EqualTo((id, (long)Contenido.Length)), "el tamaño es el de los bytes");
        }
    }

    [Test]
    public async Task Si_cambia_su_huella_el_documento_se_esconde_hasta_que_lleguen_los_bytes_nuevos()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var documento = await Dado.UnDocumento(expediente, origenId: "D-1");
        await Dado.UnDocumento(expediente, d => d with { Sha256 = new string('0', 64) }, "D-1");

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos, Is.Empty);

        await Dado.UnDocumento(expediente, origenId: "D-1");
        Assert.That((await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Single().Id, Is.EqualTo(documento.Id));
    }

    private Task<bool> Recibir(string huella, byte[] contenido, long maximo = 1000)
    {
        ComoAgente();
        return Enviar(new RecibirContenidoCommand(huella, new MemoryStream(contenido), maximo));
    }

    private IEnumerable<string> EnTemporal() => Ficheros().Where(f => f.Contains("tmp", StringComparison.Ordinal));

    private string[] Ficheros() => Directory.Exists(Path.Combine(Portal.Carpeta, "blobs"))
        ? [.. Directory.EnumerateFiles(Path.Combine(Portal.Carpeta, "blobs"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Portal.Carpeta, f))]
        : [];

    private async Task NoQuedaNada()
    {
        Assert.That(Ficheros(), Is.Empty);
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Contenido>().CountAsync()), Is.Zero);
    }

    private sealed class FlujoRoto(byte[] principio) : MemoryStream(principio)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? await base.ReadAsync(buffer[..4], cancellationToken) : throw new IOException("se cortó");
    }
}
