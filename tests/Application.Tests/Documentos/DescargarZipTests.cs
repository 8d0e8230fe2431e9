using System.IO.Compression;
using System.Text;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Documentos;

public class DescargarZipTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Trae_los_mismos_bytes_con_nombres_distintos_y_un_indice_con_su_huella()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var uno = await Dado.UnDocumento(expediente, d => d with { Nombre = "Permiso: ../1234" });
        var otro = await Dado.UnDocumento(expediente, d => d with { Nombre = "permiso_ .._1234.pdf" });
        var texto = await Dado.UnDocumento(expediente, d => d with { Nombre = "=HYPERLINK(\"x\");1", TipoMime = "text/plain" });
        ComoCliente(Nifs.Ana);

        using var zip = await Abrir(new() { Ids = [uno.Id, otro.Id, texto.Id, uno.Id] });

        Assert.That(zip.Entries.Select(e => e.FullName), Is.EqualTo(new[] { "indice.csv", "Permiso_ .._1234.pdf", "permiso_ .._1234 (2).pdf", "=HYPERLINK(_x_);1.txt" }));
        Assert.That(await Leer(zip.Entries[1]), Is.EqualTo(Alimentador.ContenidoDe(uno.OrigenId)));
        Assert.That(await Leer(zip.Entries[2]), Is.EqualTo(Alimentador.ContenidoDe(otro.OrigenId)));
        Assert.That(zip.Entries[1].CompressedLength, Is.EqualTo(zip.Entries[1].Length), "un PDF ya está comprimido: se guarda tal cual");
        var indice = await Leer(zip.Entries[0]);
        Assert.That(indice[..3], Is.EqualTo(Encoding.UTF8.GetPreamble()));
        var lineas = Encoding.UTF8.GetString(indice[3..]).Split("\r\n");
        Assert.That(lineas[0], Is.EqualTo("Nombre;SHA-256;Tamaño;Fecha"));
        Assert.That(lineas[1], Is.EqualTo($"Permiso_ .._1234.pdf;{Elementos.Sha256(Alimentador.ContenidoDe(uno.OrigenId))};{Alimentador.ContenidoDe(uno.OrigenId).Length};2026-03-16"));
        Assert.That(lineas[3], Does.StartWith("\"'=HYPERLINK(_x_);1.txt\";"), "una fórmula no lo parece");
    }

    [Test]
    public async Task Cada_uno_queda_anotado_y_deja_de_ser_nuevo()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var (uno, otro) = (await Dado.UnDocumento(expediente), await Dado.UnDocumento(expediente));
        ComoCliente(Nifs.Ana);

        (await Abrir(new() { ExpedienteId = expediente.Id })).Dispose();
        await Portal.GuardarDescargas();

        var anotadas = await Portal.ConDb(Despacho.Id, db => db.Set<DescargaDocumento>().ToListAsync());
        Assert.That(anotadas.Select(a => (a.DocumentoId, a.UsuarioId, a.Via, a.SoloVista)), Is.EquivalentTo(new[] { uno, otro }.Select(d => (d.Id, Yo.UsuarioId!.Value, ViaDeApertura.Zip, false))));
        Assert.That((await Enviar(new ListarDocumentosQuery { Nuevos = true })).Elementos, Is.Empty);
    }

    [Test]
    public async Task De_una_seleccion_uno_ajeno_o_de_solo_ver_la_impide_entera_y_no_se_anota_nada()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var (suyo, deVer) = (await Dado.UnDocumento(expediente), await Dado.UnDocumento(expediente, d => d with { Permiso = "ver" }));
        var ajeno = await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis)));
        ComoCliente(Nifs.Ana);

        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarZipQuery { Ids = [suyo.Id, ajeno.Id] }));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarZipQuery { Ids = [suyo.Id, Guid.CreateVersion7()] }));
        var error = await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new DescargarZipQuery { Ids = [suyo.Id, deVer.Id] }));
        Assert.That(error!.Codigo, Is.EqualTo("solo-ver"));
        Sin(Permiso.DescargarDocumentos);
        error = await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new DescargarZipQuery { Ids = [suyo.Id] }));
        Assert.That(error!.Codigo, Is.EqualTo("solo-ver"));

        await Portal.GuardarDescargas();
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<DescargaDocumento>().AnyAsync()), Is.False);
    }

    [Test]
    public async Task De_un_expediente_o_de_una_lista_van_los_que_se_pueden_descargar()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        await Dado.UnDocumento(expediente, d => d with { Permiso = "ver", Nombre = "No" });
        await Dado.UnDocumento(expediente, d => d with { Nombre = "Sí", Clase = "permiso-circulacion" });
        await Dado.UnDocumento(expediente, d => d with { Nombre = "Otro" });
        var vacio = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var ajeno = await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis));
        ComoCliente(Nifs.Ana);

        using (var todo = await Abrir(new() { ExpedienteId = expediente.Id })) Assert.That(todo.Entries.Select(e => e.FullName), Is.EquivalentTo(new[] { "indice.csv", "Sí.pdf", "Otro.pdf" }));
        using (var lista = await Abrir(new() { Filtro = new() { Clase = ["permiso-circulacion"] } })) Assert.That(lista.Entries.Select(e => e.FullName), Is.EqualTo(new[] { "indice.csv", "Sí.pdf" }));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarZipQuery { ExpedienteId = ajeno.Id }));
        var error = await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new DescargarZipQuery { ExpedienteId = vacio.Id }));
        Assert.That(error!.Codigo, Is.EqualTo("nada-que-descargar"));
    }

    [Test]
    public async Task Sin_nada_elegido_con_dos_maneras_a_la_vez_o_con_demasiados_se_dice()
    {
        ComoCliente(Nifs.Ana);
        foreach (var query in new DescargarZipQuery[]
        {
            new(), new() { Ids = [] }, new() { Ids = [Guid.CreateVersion7()], ExpedienteId = Guid.CreateVersion7() },
            new() { Ids = [.. Enumerable.Range(0, 5001).Select(_ => Guid.CreateVersion7())] }, new() { Filtro = new() { Texto = new('a', 10_000) } },
        })
            await Assert.ThrowsAsync<ValidationException>(() => Enviar(query));
    }

    [Test]
    public async Task Si_se_cancela_deja_de_leer_y_lo_escrito_no_pasa_por_un_zip_entero()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        for (var i = 0; i < 3; i++) await Dado.UnDocumento(expediente);
        ComoCliente(Nifs.Ana);
        var zip = await Enviar(new DescargarZipQuery { ExpedienteId = expediente.Id });
        using var cancelacion = new CancellationTokenSource();
        await using var destino = new FlujoQueCancela(cancelacion, trasBytes: 400);

        await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => zip.EscribirEn(destino, cancelacion.Token));
        await Portal.GuardarDescargas();

        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<DescargaDocumento>().CountAsync()), Is.LessThan(3), "los que no se llegaron a leer no se anotan");
        destino.Position = 0;
        Assert.Throws<InvalidDataException>(() => new ZipArchive(destino, ZipArchiveMode.Read, leaveOpen: true).Dispose());
    }

    private async Task<ZipArchive> Abrir(DescargarZipQuery query)
    {
        var zip = await Enviar(query);
        var destino = new MemoryStream();
        await zip.EscribirEn(destino, CancellationToken.None);
        destino.Position = 0;
        return new ZipArchive(destino, ZipArchiveMode.Read);
    }

    private static async Task<byte[]> Leer(ZipArchiveEntry entrada)
    {
        using var leido = new MemoryStream();
        await using var flujo = await entrada.OpenAsync();
        await flujo.CopyToAsync(leido);
        return leido.ToArray();
    }

    /// <summary>Quien descarga se va a medias.</summary>
    private sealed class FlujoQueCancela(CancellationTokenSource cancelacion, int trasBytes) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, CancellationToken.None);
            if (Length > trasBytes) await cancelacion.CancelAsync();
        }
    }
}
