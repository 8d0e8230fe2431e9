using System.Text;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Inspeccion;
using ElGestorPortal.Infrastructure.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Subidas;

namespace ElGestorPortal.Infrastructure.Tests.Documentos;

public class MontadorDePdfTests
{
    private readonly string _carpeta = Directory.CreateTempSubdirectory("montador-").FullName;

    [OneTimeTearDown]
    public void Borrar() => Directory.Delete(_carpeta, recursive: true);

    [Test]
    public async Task Cada_foto_va_en_su_hoja_y_derecha_como_se_hizo()
    {
        var pdf = await Montar(FotosDePrueba.Apaisada(), FotosDePrueba.Apaisada(giro: 6), FotosDePrueba.Apaisada(giro: 8), FotosDePrueba.EnPng());

        var texto = Encoding.Latin1.GetString(pdf);
        var hojas = System.Text.RegularExpressions.Regex.Matches(texto, @"/MediaBox \[0 0 (\d+) (\d+)\]").Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) ? "apaisada" : "de pie");
        Assert.That(hojas, Is.EqualTo(new[] { "apaisada", "de pie", "de pie", "apaisada" }));
        using var flujo = new MemoryStream(pdf);
        Assert.That(InspectorDeArchivos.Inspeccionar(flujo, "fotos.pdf", 1), Is.EqualTo(TipoDeArchivo.Pdf), "lo que sale también se admite");
        Assert.That(Directory.EnumerateFiles(_carpeta), Is.Empty, "no deja nada detrás");
    }

    [Test]
    public async Task Una_foto_que_no_se_abre_se_dice_y_no_deja_nada()
    {
        var fallo = await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Montar(ArchivosDePrueba.Png(1, 1), [1, 2, 3]));

        Assert.That(fallo!.Codigo, Is.EqualTo("foto-ilegible"));
        Assert.That(Directory.EnumerateFiles(_carpeta), Is.Empty);
    }

    private async Task<byte[]> Montar(params byte[][] fotos)
    {
        var recibidas = new List<IContenidoRecibido>();
        foreach (var foto in fotos) recibidas.Add(await new AlmacenEnMemoria().RecibirAsync(Guid.Empty, new MemoryStream(foto), long.MaxValue, CancellationToken.None));
        await using var pdf = await new MontadorDePdf(_carpeta).MontarAsync(recibidas, CancellationToken.None);
        using var copia = new MemoryStream();
        await pdf.CopyToAsync(copia);
        return copia.ToArray();
    }
}
