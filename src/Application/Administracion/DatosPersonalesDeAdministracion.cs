using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Acceso.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Su ficha en la agenda que envió el escritorio y lo que hizo en el portal.</summary>
internal sealed class DatosPersonalesDeAdministracion(IPortalDb db, IMediator mediator) : IDatosPersonales
{
    public string Fichero => "agenda-y-actividad";

    public string Contenido => "Su ficha en la agenda de la gestoría y lo que hizo en el portal, según la auditoría.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var p in db.Personas.AsNoTracking().Where(p => p.Nif == nif && !p.Retirado).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new { Que = "agenda", p.Datos };

        foreach (var usuario in await mediator.Send(new ListarUsuariosPorNifQuery([nif]), cancellationToken))
            await foreach (var a in db.Set<EntradaAuditoria>().AsNoTracking().Where(a => a.UsuarioId == usuario.Id).OrderBy(a => a.Fecha).AsAsyncEnumerable().WithCancellation(cancellationToken))
                yield return new { Que = "actividad", a.Fecha, Accion = AccionesDeAuditoria.Texto(a.Accion), a.Objeto };
    }
}
