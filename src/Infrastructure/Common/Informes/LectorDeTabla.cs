using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Infrastructure.Common.Informes;

/// <summary>Reconoce el fichero por sus primeros bytes, no por su nombre, y lo lee con sus límites. Antes de abrirlo se sabe que cabe.</summary>
internal sealed class LectorDeTabla : ILectorDeTabla
{
    /// <summary>Una celda perdida muy abajo haría recorrer un millón de filas en blanco: solo se recorren tantas veces las que caben.</summary>
    private const int VecesLasQueCaben = 3;

    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    /// <summary>El de los XLS de antes de 2007.</summary>
    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0];

    public async IAsyncEnumerable<FilaDeTabla> LeerAsync(Stream origen, LimitesDeTabla limites, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var contenido = await CopiarAsync(origen, limites.Bytes, cancellationToken);
        var leidas = 0;
        foreach (var (numero, celdas) in Abrir(contenido, limites))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (numero > limites.Filas * VecesLasQueCaben) throw Desmedida("Hay celdas sueltas muy abajo. Copie solo sus filas en una hoja nueva.");
            if (celdas.TrueForAll(c => c.Length == 0)) continue;

            if (++leidas > limites.Filas) throw Desmedida($"Caben {Euros.Cifra(limites.Filas - 1)} filas en cada fichero. Pártalo en varios.");
            if (celdas.Count > limites.Columnas) throw Ilegible($"La fila {numero} tiene más de {limites.Columnas} columnas.");
            if (celdas.Exists(c => c.Length > limites.Celda)) throw Ilegible($"En la fila {numero} hay una celda de más de {limites.Celda} letras.");

            yield return new(numero, celdas.ConvertAll(SinMarca));
        }
    }

    internal static ContenidoRechazadoException Ilegible(string mensaje) => new("tabla-ilegible", mensaje);

    internal static ContenidoRechazadoException Desmedida(string mensaje) => new("tabla-demasiado-grande", mensaje);

    /// <summary>El apóstrofo con el que una hoja marca «esto es texto» no es del dato.</summary>
    private static string SinMarca(string celda) => celda.Length > 1 && celda[0] == '\'' ? celda[1..] : celda;

    private static IEnumerable<(int Numero, List<string> Celdas)> Abrir(MemoryStream contenido, LimitesDeTabla limites)
    {
        var comienzo = contenido.GetBuffer().AsSpan(0, (int)Math.Min(4, contenido.Length));
        if (comienzo.SequenceEqual(Ole)) throw Ilegible("Es un libro de Excel antiguo (.xls). Guárdelo como .xlsx o como CSV.");
        return comienzo.SequenceEqual(Zip) ? TablaXlsx.Leer(contenido, limites) : TablaCsv.Leer(contenido, limites);
    }

    private static async Task<MemoryStream> CopiarAsync(Stream origen, long maximo, CancellationToken cancellationToken)
    {
        var copia = new MemoryStream();
        var bufer = new byte[64 * 1024];
        int leidos;
        while ((leidos = await origen.ReadAsync(bufer, cancellationToken)) > 0)
        {
            if (copia.Length + leidos > maximo)
                throw Desmedida($"El fichero pasa de {maximo / (1024 * 1024)} MB. Pártalo en varios.");
            copia.Write(bufer, 0, leidos);
        }

        copia.Position = 0;
        return copia;
    }
}
