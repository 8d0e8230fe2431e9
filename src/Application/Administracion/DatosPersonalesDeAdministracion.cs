using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Su ficha en la agenda que envió el escritorio, los textos legales que aceptó y lo que hizo en el portal.</summary>
internal sealed class DatosPersonalesDeAdministracion(IPortalDb db, IMediator mediator) : IDatosPersonales
{
    public string Fichero => "agenda-y-actividad";

    public string Contenido => "Su ficha en la agenda de la gestoría, los textos legales que aceptó y lo que hizo en el portal, según la auditoría.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var p in db.Personas.AsNoTracking().Where(p => p.Nif == nif && !p.Retirado).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new { Que = "agenda", p.Datos };

        foreach (var usuario in await mediator.Send(new ListarUsuariosPorNifQuery([nif]), cancellationToken))
        {
            foreach (var aceptada in await (from suya in db.AceptacionesLegales.AsNoTracking() join v in db.VersionesLegales on suya.VersionId equals v.Id where suya.UsuarioId == usuario.Id orderby suya.Fecha select new { v.Clase, v.Numero, suya.Fecha }).ToListAsync(cancellationToken))
                yield return new { Que = "texto legal aceptado", Texto = TextoLegal.De(aceptada.Clase).Nombre, Version = aceptada.Numero, aceptada.Fecha };

            await foreach (var a in db.Set<EntradaAuditoria>().AsNoTracking().Where(a => a.UsuarioId == usuario.Id).OrderBy(a => a.Fecha).AsAsyncEnumerable().WithCancellation(cancellationToken))
                yield return new { Que = "actividad", a.Fecha, Accion = AccionesDeAuditoria.Texto(a.Accion), a.Objeto };
        }
    }
}
