using System.IO.Compression;
using System.Text;
using ElGestorPortal.Application.Documentos;

namespace ElGestorPortal.Infrastructure.Documentos.Antivirus;

/// <summary>Conoce una sola firma, la de prueba que conocen todos los antivirus, suelta o dentro de un documento de oficina. Sirve para la demostración y las pruebas.</summary>
internal sealed class AntivirusDeMuestra : IAntivirus
{
    private const string Nombre = "Eicar-Test-Signature";

    /// <summary>En dos mitades: entera, el antivirus de quien compila se llevaría este fichero.</summary>
    private static readonly byte[] Firma = Encoding.ASCII.GetBytes("$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    public async Task<Dictamen> AnalizarAsync(Stream contenido, CancellationToken cancellationToken)
    {
        contenido.Position = 0;
        if (await LaLleva(contenido, cancellationToken)) return new(ResultadoDeAnalisis.Infectado, Nombre);

        contenido.Position = 0;
        return await LaLlevaDentro(contenido, cancellationToken) ? new(ResultadoDeAnalisis.Infectado, Nombre) : Dictamen.Limpio;
    }

    private static async Task<bool> LaLlevaDentro(Stream contenido, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = new ZipArchive(contenido, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entrada in zip.Entries)
            {
                await using var flujo = await entrada.OpenAsync(cancellationToken);
                if (await LaLleva(flujo, cancellationToken)) return true;
            }
        }
        catch (InvalidDataException)
        {
            // No es un ZIP: no lleva nada dentro.
        }

        return false;
    }

    private static async Task<bool> LaLleva(Stream flujo, CancellationToken cancellationToken)
    {
        var bufer = new byte[64 * 1024];
        var quedan = 0;
        int leidos;
        while ((leidos = await flujo.ReadAsync(bufer.AsMemory(quedan), cancellationToken)) > 0)
        {
            var hay = quedan + leidos;
            if (bufer.AsSpan(0, hay).IndexOf(Firma) >= 0) return true;

            // La firma puede quedar partida entre dos lecturas.
            quedan = Math.Min(Firma.Length - 1, hay);
            bufer.AsSpan(hay - quedan, quedan).CopyTo(bufer);
        }

        return false;
    }
}
