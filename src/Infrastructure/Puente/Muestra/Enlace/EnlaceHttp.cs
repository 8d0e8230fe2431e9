using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

/// <summary>El portal, llamado por HTTP.</summary>
internal sealed class EnlaceHttp(PuenteHttp puente) : IEnlace
{
    public Task<IReadOnlyList<MensajeDelPortal>> RecogerAsync(TimeSpan espera, CancellationToken cancellationToken) => puente.RecogerAsync((int)espera.TotalSeconds, cancellationToken);

    public Task<byte[]?> TraerAsync(string sha256, CancellationToken cancellationToken) => puente.BajarAsync(sha256, cancellationToken);

    public Task AcusarAsync(IReadOnlyList<AcuseDatos> acuses, CancellationToken cancellationToken) => puente.AcusarAsync(acuses, cancellationToken);

    public async Task<bool> EntregarAsync(Encargo encargo, CancellationToken cancellationToken)
    {
        foreach (var contenido in encargo.Contenidos)
        {
            await puente.SubirAsync(contenido, cancellationToken);
        }

        await puente.EntregarAsync(encargo.Elementos, cancellationToken);
        return true;
    }
}
