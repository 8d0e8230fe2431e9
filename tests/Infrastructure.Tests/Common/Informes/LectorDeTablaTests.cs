using System.IO.Compression;
using System.Text;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Informes;
using MiniExcelLibs;

namespace ElGestorPortal.Infrastructure.Tests.Common.Informes;

public class LectorDeTablaTests
{
    private static readonly string[] Esperada = ["1234 BCD", "León; 1.5 \"FR\"", "8600.50"];

    [TestCase("Matrícula;Modelo;Precio\r\n1234 BCD;\"León; 1.5 \"\"FR\"\"\";8600.50\r\n;;\r\n")]
    [TestCase("Matrícula,Modelo,Precio\n1234 BCD,\"León; 1.5 \"\"FR\"\"\",8600.50")]
    [TestCase("Matrícula\tModelo\tPrecio\r1234 BCD\tLeón; 1.5 \"FR\"\t8600.50\r")]
    public async Task Un_csv_se_lee_con_el_separador_que_traiga_y_sin_sus_filas_en_blanco(string csv)
    {
        var filas = await Leer(Encoding.UTF8.GetBytes(csv));

        Assert.That(filas.Select(f => f.Numero), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(filas[1].Celdas, Is.EqualTo(Esperada));
    }

    [Test]
    public async Task El_alfabeto_de_windows_tambien_y_una_celda_puede_llevar_un_salto()
    {
        var filas = await Leer([.. "A;B\r\nLe"u8, 0xF3, .. "n;\"2"u8, 0x80, .. "\r\ny m"u8, 0xE1, .. "s\""u8]);

        Assert.That(filas[1].Celdas, Is.EqualTo(new[] { "León", "2€\r\ny más" }));
    }

    [Test]
    public async Task Un_xlsx_da_fechas_y_cifras_que_no_dependen_del_idioma()
    {
        using var libro = new MemoryStream();
        await libro.SaveAsAsync(new[] { new Dictionary<string, object?> { ["Fecha"] = new DateTime(2019, 3, 15), ["Precio"] = 8600.5m, ["Vacía"] = null, ["Texto"] = " =2+2 " } });

        var filas = await Leer(libro.ToArray());

        Assert.That(filas[0].Celdas, Is.EqualTo(new[] { "Fecha", "Precio", "Vacía", "Texto" }));
        Assert.That(filas[1].Celdas, Is.EqualTo(new[] { "2019-03-15", "8600.5", "", "=2+2" }));
    }

    [Test]
    public async Task Lo_que_no_es_una_tabla_lo_dice()
    {
        using var zip = new MemoryStream();
        using (var z = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true)) z.CreateEntry("otro.txt");

        foreach (var bytes in new byte[][] { zip.ToArray(), [0xD0, 0xCF, 0x11, 0xE0, 0], [0x50, 0x4B, 3, 4, 9, 9], [1, 0, 2] })
            Assert.That((await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Leer(bytes)))!.Codigo, Is.EqualTo("tabla-ilegible"));
    }

    [Test]
    public async Task Una_bomba_o_una_tabla_enorme_no_se_leen()
    {
        using var bomba = new MemoryStream();
        using (var z = new ZipArchive(bomba, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var w = new StreamWriter(await z.CreateEntry("xl/workbook.xml").OpenAsync())) await w.WriteAsync("<workbook/>");
            await using var hoja = await z.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync();
            for (var i = 0; i < 40; i++) await hoja.WriteAsync(new byte[1024 * 1024]);
        }

        await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Leer(bomba.ToArray()));
        await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Leer(Encoding.UTF8.GetBytes("a\nb\nc\nd"), new() { Filas = 3 }));
        await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Leer(new byte[2_000], new() { Bytes = 1_000 }));
        await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Leer(Encoding.UTF8.GetBytes(new string(';', 100))));
    }

    [Test]
    public async Task El_apostrofo_que_marca_un_texto_no_es_del_dato()
    {
        using var libro = new MemoryStream();
        await libro.SaveAsAsync(new[] { new Dictionary<string, object?> { ["A"] = "'=1+1", ["B"] = "'" } });

        Assert.That((await Leer("A;B\r\n'=1+1;'"u8.ToArray()))[1].Celdas, Is.EqualTo(new[] { "=1+1", "'" }));
        Assert.That((await Leer(libro.ToArray()))[1].Celdas, Is.EqualTo(new[] { "=1+1", "'" }));
    }

    [Test]
    public async Task Una_celda_perdida_muy_abajo_no_hace_recorrer_la_hoja_entera()
    {
        var error = await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Leer(Encoding.UTF8.GetBytes("A\n1\n" + new string('\n', 100) + "2"), new() { Filas = 10 }));

        Assert.That(error!.Codigo, Is.EqualTo("tabla-demasiado-grande"));
    }

    private static async Task<List<FilaDeTabla>> Leer(byte[] bytes, LimitesDeTabla? limites = null)
    {
        using var origen = new MemoryStream(bytes);
        return await new LectorDeTabla().LeerAsync(origen, limites ?? new(), CancellationToken.None).ToListAsync();
    }
}
