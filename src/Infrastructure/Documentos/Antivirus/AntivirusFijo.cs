using ElGestorPortal.Application.Documentos;

namespace ElGestorPortal.Infrastructure.Documentos.Antivirus;

/// <summary>
/// Sin antivirus. Si no se ha configurado ninguno, nada se da por limpio y todo espera; si quien explota el portal renuncia a él expresamente, todo vale.
/// </summary>
internal sealed class AntivirusFijo(Dictamen dictamen) : IAntivirus
{
    public Task<Dictamen> AnalizarAsync(Stream contenido, CancellationToken cancellationToken) => Task.FromResult(dictamen);
}
