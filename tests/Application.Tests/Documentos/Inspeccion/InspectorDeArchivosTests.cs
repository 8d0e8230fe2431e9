using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Inspeccion;
using ElGestorPortal.Tests.Common.Subidas;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Application.Tests.Documentos.Inspeccion;

public class InspectorDeArchivosTests
{
    private const long Pixeles = 200_000_000;

    private static IEnumerable<(string Nombre, byte[] Bytes, string TipoMime)> Buenos() =>
    [
        ("contrato.pdf", A.Pdf(), "application/pdf"),
        ("CONTRATO.PDF", A.PdfConFlujo("BT (Un texto) Tj ET"u8.ToArray()), "application/pdf"),
        ("escaneo en blanco.pdf", A.PdfConFlujo(new byte[8 * 1024 * 1024]), "application/pdf"),
        ("foto.jpeg", A.Jpeg(4000, 3000), "image/jpeg"),
        ("foto.png", A.Png(), "image/png"),
        ("foto.heic", A.Heic(), "image/heic"),
        ("escaneo.tif", A.Tiff(), "image/tiff"),
        ("escrito.docx", A.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("escrito.odt", A.Odt(), "application/vnd.oasis.opendocument.text"),
        ("nota.txt", "Don Ramón < Doña Íñiga\r\n"u8.ToArray(), "text/plain"),
        ("lista.csv", "a;b\n1;2\n"u8.ToArray(), "text/csv"),
    ];

    [TestCaseSource(nameof(Buenos))]
    public void Lo_corriente_entra((string Nombre, byte[] Bytes, string TipoMime) caso) => Assert.That(Inspeccionar(caso.Nombre, caso.Bytes), Is.EqualTo(caso.TipoMime));

    private static IEnumerable<ArchivoHostil> Malos() => ArchivosHostiles.Todos().Where(a => a.Codigo != "archivo-infectado");

    [TestCaseSource(nameof(Malos))]
    public void Lo_hostil_se_rechaza_diciendo_por_que(ArchivoHostil caso)
    {
        var rechazo = Assert.Catch<PortalException>(() => Inspeccionar(caso.Nombre, caso.Contenido()));

        Assert.That(rechazo!.Codigo, Is.EqualTo(caso.Codigo), rechazo.Message);
        Assert.That(rechazo.Message, Does.EndWith("."));
    }

    [Test]
    public void Un_fichero_vacio_no_es_nada() =>
        Assert.That(Assert.Catch<PortalException>(() => Inspeccionar("vacio.pdf", []))!.Codigo, Is.EqualTo("archivo-vacio"));

    /// <summary>UPL-23: bytes cambiados, cortados y repetidos de cada tipo. Entra o se rechaza, pero nunca falla.</summary>
    [Test]
    public void Un_fichero_roto_de_cualquier_manera_no_hace_fallar_al_inspector()
    {
        var azar = new Random(4);
        foreach (var (nombre, original, _) in Buenos().Where(b => b.Bytes.Length < 5000))
        {
            for (var vez = 0; vez < 400; vez++)
            {
                var bytes = original.ToArray();
                for (var cambios = azar.Next(1, 9); cambios > 0; cambios--) bytes[azar.Next(bytes.Length)] = (byte)azar.Next(256);
                if (vez % 3 == 0) bytes = bytes[..azar.Next(1, bytes.Length)];

                try
                {
                    Inspeccionar(nombre, bytes);
                }
                catch (PortalException)
                {
                    // Rechazado con su porqué: es lo previsto.
                }
            }
        }
    }

    private static string Inspeccionar(string nombre, byte[] bytes)
    {
        using var flujo = new MemoryStream(bytes);
        return InspectorDeArchivos.Inspeccionar(flujo, nombre, Pixeles).TipoMime;
    }
}
