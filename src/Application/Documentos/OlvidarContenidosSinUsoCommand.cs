namespace ElGestorPortal.Application.Documentos;

/// <summary>Quita del registro los contenidos que llevan más de un día sin que nadie los use. Sus bytes los borra después <see cref="RecogerContenidosSueltosCommand"/>.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record OlvidarContenidosSinUsoCommand : ICommand;

internal sealed class OlvidarContenidosSinUsoHandler(IPortalDb db, IEnvioAislado envio, TimeProvider reloj) : IRequestHandler<OlvidarContenidosSinUsoCommand, Unit>
{
    /// <summary>Lo que se espera a que llegue el documento de unos bytes.</summary>
    internal static readonly TimeSpan Plazo = TimeSpan.FromHours(24);

    internal const int Tanda = 200;

    public async Task<Unit> Handle(OlvidarContenidosSinUsoCommand request, CancellationToken cancellationToken)
    {
        var antes = reloj.Ahora() - Plazo;
        var documentos = db.Documentos;
        for (var desde = ""; ;)
        {
            var huellas = await db.Contenidos.Where(c => c.Recibido < antes && c.Sha256.CompareTo(desde) > 0 && !documentos.Any(d => d.Sha256 == c.Sha256))
                .OrderBy(c => c.Sha256).Select(c => c.Sha256).Take(Tanda).ToListAsync(cancellationToken);
            if (huellas.Count == 0) return Unit.Value;

            await envio.EnviarAsync(new OlvidarContenidosCommand(huellas), cancellationToken);
            desde = huellas[^1];
        }
    }
}
