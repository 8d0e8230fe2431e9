using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

/// <summary>El portal, llamado por HTTP.</summary>
internal sealed class EnlaceHttp(PuenteHttp puente) : IEnlace
{
    public Task<Recogida> RecogerAsync(TimeSpan espera, CancellationToken cancellationToken) => puente.RecogerAsync((int)espera.TotalSeconds, cancellationToken);

    public Task<byte[]?> TraerAsync(string sha256, CancellationToken cancellationToken) => puente.BajarAsync(sha256, cancellationToken);

    public Task AcusarAsync(IReadOnlyList<AcuseDatos> acuses, CancellationToken cancellationToken) => puente.AcusarAsync(acuses, cancellationToken);

    public async Task<bool> EntregarAsync(Encargo encargo, CancellationToken cancellationToken)
    {
        foreach (var contenido in encargo.Contenidos)
        {
            await puente.SubirAsync(contenido, cancellationToken);
        }

        await puente.EntregarAsync(encargo.Elementos, encargo.Instantanea, cancellationToken);
        return true;
    }

    public Task<bool> AbrirInstantaneaAsync(Guid id, IReadOnlyList<string> tipos, CancellationToken cancellationToken) => puente.AbrirInstantaneaAsync(id, tipos, cancellationToken);

    public Task<bool> CerrarInstantaneaAsync(Guid id, CancellationToken cancellationToken) => puente.CerrarInstantaneaAsync(id, cancellationToken);
}
