using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;

namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>El camino de la carpeta compartida (docs/puente, §5), en los despachos que lo usan.</summary>
internal sealed class PortadorDeCarpeta(RaizDelPuente raiz, IUsuarioActual usuario, IEnvioAislado envio, BuzonDeEntrada entrada, BuzonDeSalida salida) : IPortadorDeSalida
{
    private Task<string?>? _slug;

    public async Task<IReadOnlyCollection<Guid>> SinRecogerAsync(CancellationToken cancellationToken) =>
        await Slug(cancellationToken) is { } slug && raiz.AlEscritorio(slug) is { } carpeta ? [.. carpeta.Mensajes().Select(f => CarpetaDeDespacho.IdDe(f.Name))] : [];

    public async Task EntregarAsync(CancellationToken cancellationToken)
    {
        if (await Slug(cancellationToken) is not { } slug) return;

        var agente = Identidad.Agente(usuario.DespachoId, Guid.Empty);
        if (raiz.AlPortal(slug) is { } bandeja)
        {
            // Un lector cada vez, también entre procesos; si este cae, el sistema suelta el turno. Aplicar dos veces, de todas formas, no cambia nada.
            using var turno = Turno(bandeja);
            if (turno is not null) await entrada.VaciarAsync(bandeja, agente, cancellationToken);
        }

        if (raiz.AlEscritorio(slug) is { } cesta) await salida.LlenarAsync(cesta, agente, cancellationToken);
    }

    public async Task BarrerAsync(CancellationToken cancellationToken)
    {
        if (await Slug(cancellationToken) is { } slug) raiz.Barrer(slug);
    }

    /// <summary>Se pregunta una vez: el portador vive lo que un barrido.</summary>
    private Task<string?> Slug(CancellationToken cancellationToken) => _slug ??= BuscarSlug(cancellationToken);

    private async Task<string?> BuscarSlug(CancellationToken cancellationToken) =>
        (await envio.EnviarAsync(new ListarDespachosConCarpetaQuery(), cancellationToken)).FirstOrDefault(d => d.Id == usuario.DespachoId)?.Slug;

    private static FileStream? Turno(CarpetaDeDespacho carpeta)
    {
        try
        {
            return new FileStream(Path.Combine(carpeta.Tmp, ".lector"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
