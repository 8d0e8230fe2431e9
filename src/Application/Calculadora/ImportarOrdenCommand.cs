using System.Security.Cryptography;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Importa la Orden de precios del XML del BOE. Las filas se dejan de 500 en 500 sin que nadie las vea, y al final una sola fila las hace versión: o entra entera
/// o no entra. Importar el mismo fichero otra vez devuelve la que ya estaba.
/// </summary>
/// <param name="Contenido">El XML, o null si se descarga.</param>
/// <param name="Direccion">De dónde descargarlo: solo del BOE.</param>
/// <param name="Progreso">Cuántas filas van.</param>
[Requiere(Permiso.Gestionar | Permiso.Calcular), TransaccionPropia]
public sealed record ImportarOrdenCommand(Stream? Contenido, string? Direccion = null, IProgress<int>? Progreso = null) : ICommand<OrdenImportadaDto>;

internal sealed class ImportarOrdenHandler(IAlmacenDeFilas almacen, IDescargaDeOrdenes descarga, IMediator mediator, AvanceDeImportaciones avance, IUsuarioActual usuario) : IRequestHandler<ImportarOrdenCommand, OrdenImportadaDto>
{
    private const int FilasPorTrozo = 500;
    private const long MaximoDeBytes = 150L * 1024 * 1024;

    public async Task<OrdenImportadaDto> Handle(ImportarOrdenCommand request, CancellationToken cancellationToken)
    {
        await using var origen = request.Contenido ?? await descarga.AbrirAsync(request.Direccion ?? "", cancellationToken);
        await using var fichero = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 128 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var sha256 = await Copiar(origen, fichero, cancellationToken);
        var (version, lector) = (Guid.CreateVersion7(), new LectorDeOrden(fichero));
        try
        {
            var cuenta = await Dejar(version, lector, request.Progreso, cancellationToken);
            var importada = await mediator.Send(new CerrarImportacionCommand(version, new(lector.Clave, lector.Boe, lector.Ejercicio!.Value, sha256, cuenta[0], cuenta[1], lector.Tramos)), cancellationToken);
            if (importada.Id != version) await almacen.QuitarAsync(version, cancellationToken);
            return importada with { Tablas = lector.Tablas, OtrasTablas = lector.OtrasTablas };
        }
        catch
        {
            await almacen.QuitarAsync(version, CancellationToken.None);
            throw;
        }
        finally
        {
            avance.Acabar(usuario.Identidad);
        }
    }

    /// <summary>A un fichero temporal, que se borra al cerrarlo: el lector de XML lee sin esperas y lo que llega por la red, no.</summary>
    private static async Task<string> Copiar(Stream origen, FileStream fichero, CancellationToken cancellationToken)
    {
        using var huella = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bufer = new byte[128 * 1024];
        for (int leidos; (leidos = await origen.ReadAsync(bufer, cancellationToken)) > 0;)
        {
            huella.AppendData(bufer, 0, leidos);
            await fichero.WriteAsync(bufer.AsMemory(0, leidos), cancellationToken);
            if (fichero.Length > MaximoDeBytes) throw new DemasiadoGrandeException("orden-demasiado-grande", "El fichero pasa de 150 MB.");
        }

        fichero.Position = 0;
        return Convert.ToHexStringLower(huella.GetCurrentHash());
    }

    /// <returns>Cuántas filas, por sección.</returns>
    private async Task<int[]> Dejar(Guid version, LectorDeOrden lector, IProgress<int>? progreso, CancellationToken cancellationToken)
    {
        var cuenta = new int[2];
        foreach (var trozo in lector.Filas().Chunk(FilasPorTrozo))
        {
            foreach (var fila in trozo) cuenta[(int)fila.Seccion]++;
            await almacen.GuardarAsync([.. trozo.Select(f => FilaDePrecio.De(Guid.CreateVersion7(), version, f))], cancellationToken);
            avance.Anotar(usuario.Identidad, cuenta.Sum());
            progreso?.Report(cuenta.Sum());
        }

        return cuenta;
    }
}

/// <summary>La Orden, ya cargada.</summary>
/// <param name="Id">De su versión.</param>
/// <param name="Repetida">Ya se había importado ese mismo fichero.</param>
/// <param name="EnUso">Ya rige: solo había una muestra de ella.</param>
public sealed record OrdenImportadaDto(Guid Id, string Clave, int Turismos, int Autocaravanas, bool Repetida, bool EnUso)
{
    public int Tablas { get; init; }

    /// <summary>Las que no son de una marca: tramos, depreciación…</summary>
    public int OtrasTablas { get; init; }
}
