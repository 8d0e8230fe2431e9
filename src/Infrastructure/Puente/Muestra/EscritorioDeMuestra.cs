using Microsoft.Extensions.Logging;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;

namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>
/// El programa de escritorio de una gestoría inventada: se conecta al portal por el puente y le cuenta todo lo que tiene.
/// Se puede repetir: lo que el portal ya conoce vuelve como «sin-cambios».
/// </summary>
/// <param name="http">Con la dirección del portal en <see cref="HttpClient.BaseAddress"/>.</param>
/// <param name="credencial">La de un agente del despacho, con alcance <c>puente</c>.</param>
public sealed class EscritorioDeMuestra(
    HttpClient http, string credencial, GestoriaDeMuestra gestoria, TimeProvider reloj, ILogger<EscritorioDeMuestra> logger, OpcionesDeEscritorio? opciones = null)
{
    private readonly OpcionesDeEscritorio opciones = opciones ?? new();

    /// <summary>Saluda, manda la gestoría entera (cada lote tras sus contenidos) y deja un latido.</summary>
    public async Task<ResumenDeAlimentacion> AlimentarAsync(CancellationToken cancellationToken)
    {
        var puente = new PuenteHttp(http, credencial, new Reintentos(reloj, opciones), reloj);
        var sesion = await puente.SaludarAsync(opciones.AgenteId, cancellationToken);
        var lote = Math.Max(1, Math.Min(opciones.Lote, sesion.MaxLote ?? opciones.Lote));
        var recuento = new Recuento();
        foreach (var (elementos, blobs) in Lotes.De(gestoria.Paquetes(), lote))
        {
            await SubirAsync(puente, blobs, cancellationToken);
            var resultados = await puente.EntregarAsync(elementos, null, cancellationToken);
            recuento.Anotar(elementos, blobs.Count, resultados);
        }

        var resumen = recuento.Resumir();
        var fallos = resumen.NoConformes.Values.Sum();
        await puente.LatirAsync(fallos, cancellationToken);
        logger.LogInformation(
            "Escritorio de muestra: {Elementos} elementos en {Lotes} lotes y {Blobs} contenidos; {Fallos} no conformes.", resumen.Elementos, resumen.Lotes, resumen.Blobs, fallos);
        return resumen;
    }

    private Task SubirAsync(PuenteHttp puente, IReadOnlyList<BlobDeMuestra> blobs, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            blobs,
            new ParallelOptions { MaxDegreeOfParallelism = opciones.SubidasALaVez, CancellationToken = cancellationToken },
            async (blob, ct) => await puente.SubirAsync(blob, ct));
}
