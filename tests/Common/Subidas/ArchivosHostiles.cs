using System.Text;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Tests.Common.Subidas;

/// <summary>Un fichero que no debe entrar y con qué <c>codigo</c> se dice.</summary>
public sealed record ArchivoHostil(string Caso, string Nombre, Func<byte[]> Contenido, string Codigo)
{
    public override string ToString() => $"{Caso} · {Nombre}";
}

/// <summary>Los ataques con ficheros, cada uno con el nombre de su caso.</summary>
public static class ArchivosHostiles
{
    private const string Tipo = "tipo-no-admitido";
    private const string Activo = "contenido-activo";
    private const string Desmedido = "archivo-desmedido";
    private static readonly byte[] Ceros = new byte[80 * 1024 * 1024];

    public static IEnumerable<ArchivoHostil> Todos() => [.. DeTipo(), .. DeContenidoActivo(), .. Bombas(), .. Infectados()];

    private static IEnumerable<ArchivoHostil> DeTipo()
    {
        yield return new("UPL-01", "pagina.pdf", () => "<html><script>alert(1)</script></html>"u8.ToArray(), Tipo);
        yield return new("UPL-01", "dibujo.jpg", () => "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), Tipo);
        yield return new("UPL-01", "programa.docx", () => A.Zip([("programa.exe", "MZ"u8.ToArray())]), Tipo);
        yield return new("UPL-01", "cola.png", () => [.. A.Png(), .. "<?php system($_GET[0]); ?>"u8], Tipo);
        yield return new("UPL-01", "pagina.txt", () => "\uFEFF  <!DOCTYPE html><html></html>"u8.ToArray(), Tipo);
        yield return new("UPL-01", "guion.csv", () => "#!/bin/sh\nrm -rf /"u8.ToArray(), Tipo);
        yield return new("UPL-01", "binario.txt", () => [1, 2, 3, 0], Tipo);
        yield return new("UPL-01", "hoja.xlsx", () => A.Docx(), Tipo);
        yield return new("UPL-01", "texto.odt", () => A.Docx(), Tipo);
        foreach (var extension in (string[])["html", "svg", "xml", "xhtml", "mht", "swf", "shtml", "hta", "lnk", "url", "jar", "exe", "js", "zip", "docm", "gif", "com", "php"])
            yield return new("UPL-02", $"algo.{extension}", () => Encoding.UTF8.GetBytes("da igual lo que lleve"), Tipo);
        yield return new("UPL-02", "sin-extension", () => A.Pdf(), Tipo);
        yield return new("UPL-02", "factura.pdf.exe", () => A.Pdf(), Tipo);
        yield return new("UPL-23", "cortado.png", () => A.Png()[..20], "archivo-danado");
        yield return new("UPL-23", "cortado.jpg", () => A.Jpeg()[..24], "archivo-danado");
        yield return new("UPL-23", "cortado.docx", () => A.Docx()[..^30], "archivo-danado");
    }

    private static IEnumerable<ArchivoHostil> DeContenidoActivo()
    {
        yield return new("UPL-10", "sale.docx", () => A.Docx(("../../x", [1])), Activo);
        yield return new("UPL-10", "absoluta.docx", () => A.Docx(("/etc/x", [1])), Activo);
        yield return new("UPL-10", "windows.docx", () => A.Docx((@"..\..\x", [1])), Activo);
        yield return new("UPL-10", "enlace.odt", () => A.Zip([("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("enlace", "/etc/passwd"u8.ToArray())],
            e => e.ExternalAttributes = e.FullName == "enlace" ? unchecked((int)0xA1FF0000) : 0), Activo);
        yield return new("UPL-01", "macros.docx", () => A.Docx(("word/vbaProject.bin", [1, 2])), Activo);
        yield return new("UPL-01", "macros.odt", () => A.Odt(("Basic/Standard/Module1.xml", [1, 2])), Activo);
        yield return new("UPL-01", "dentro.docx", () => A.Docx(("word/media/foto.png", "MZ\x90"u8.ToArray())), Activo);
        yield return new("UPL-07", "anidado.docx", () => A.Docx(("word/media/otro.bin", A.Docx())), Activo);
        yield return new("UPL-22", "guion.pdf", () => A.Pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"), Activo);
        yield return new("UPL-22", "disfrazado.pdf", () => A.Pdf("<< /OpenAction << /S /J#61va#53cript /JS (app.alert(1)) >> >>"), Activo);
        yield return new("UPL-22", "escondido.pdf", () => A.PdfConFlujo("<< /S /JavaScript /JS (app.alert(1)) >>"u8.ToArray()), Activo);
        yield return new("UPL-22", "escondido-dos-veces.pdf", () => A.PdfConFlujo(A.Comprimir("<< /S /JavaScript >>"u8.ToArray())), Activo);
        yield return new("UPL-22", "orden.pdf", () => A.Pdf("<< /S /Launch /F (cmd.exe) >>"), Activo);
        yield return new("UPL-22", "adjunto.pdf", () => A.Pdf("<< /Type /EmbeddedFile >>"), Activo);
        yield return new("UPL-22", "formulario.pdf", () => A.Pdf("<< /AcroForm << /XFA [ 1 0 R ] >> >>"), Activo);
        yield return new("UPL-22", "remoto.pdf", () => A.Pdf("<< /S /GoToR /F (//servidor/x) >>"), Activo);
    }

    private static IEnumerable<ArchivoHostil> Bombas()
    {
        yield return new("UPL-07", "bomba.docx", () => A.Docx(("word/media/ceros.bin", Ceros)), Desmedido);
        yield return new("UPL-07", "bomba.odt", () => A.Odt(("Pictures/ceros.bin", Ceros)), Desmedido);
        yield return new("UPL-07", "bomba.pdf", () => A.PdfConFlujo(Ceros), Desmedido);
        yield return new("UPL-07", "mil-entradas.docx", () => A.Docx([.. Enumerable.Range(0, 6000).Select(n => ($"word/x{n}", Array.Empty<byte>()))]), Desmedido);
        yield return new("UPL-08", "enorme.png", () => A.Png(60_000, 60_000), "imagen-enorme");
        yield return new("UPL-08", "enorme.jpg", () => A.Jpeg(60_000, 60_000), "imagen-enorme");
        yield return new("UPL-08", "enorme.tif", () => A.Tiff(60_000, 60_000), "imagen-enorme");
        yield return new("UPL-08", "enorme.heic", () => A.Heic(60_000, 60_000), "imagen-enorme");
        yield return new("UPL-08", "animada.png", () => A.Png(40, 30, A.Pieza("acTL", [0, 15, 66, 64, 0, 0, 0, 0])), Activo);
        yield return new("UPL-08", "perfil.png", () => A.Png(40, 30, A.Pieza("iCCP", new byte[9 * 1024 * 1024])), Desmedido);
    }

    private static IEnumerable<ArchivoHostil> Infectados()
    {
        yield return new("UPL-04", "eicar.txt", () => A.Eicar, "archivo-infectado");
        yield return new("UPL-04", "eicar.docx", () => A.Docx(("word/media/nota.bin", A.Eicar)), "archivo-infectado");
        yield return new("UPL-04", "eicar.pdf", () => A.Pdf(Encoding.ASCII.GetString(A.Eicar)), "archivo-infectado");
    }
}
