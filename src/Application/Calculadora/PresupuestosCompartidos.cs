using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// El presupuesto de un enlace, comprobado otra vez cada vez: no ha caducado ni se revocó, el despacho sigue dejando compartir, y quien lo creó
/// todavía puede entrar y verlo. Si algo falla, es como si no existiera.
/// </summary>
internal sealed class PresupuestosCompartidos(IPortalDb db, IMediator mediator, IEnvioAislado envio, TimeProvider reloj)
{
    public async Task<(EnlaceDePresupuesto Enlace, PresupuestoDto Presupuesto)> ExigirAsync(string secreto, CancellationToken cancellationToken)
    {
        if (secreto.Length is 0 or > 100) throw new NotFoundException();

        var huella = Secreto.Huella(secreto);
        var enlace = await db.EnlacesDePresupuesto.AsNoTracking().SingleOrDefaultAsync(e => e.Huella == huella, cancellationToken);
        if (enlace?.Vale(reloj.Ahora()) != true || await mediator.Send(new ObtenerAutorDeEnlaceQuery(enlace.UsuarioId, Permiso.Calcular), cancellationToken) is not { } autor) throw new NotFoundException();

        return (enlace, await envio.EnviarComoAsync(autor, new ObtenerPresupuestoQuery(enlace.PresupuestoId), cancellationToken));
    }
}
