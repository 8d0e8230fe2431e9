using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Por cada trámite que se puede pedir, los papeles que pide siempre y los que añade el despacho.</summary>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes)]
public sealed record ListarPapelesQuery : IQuery<IReadOnlyList<PapelesDeTramiteDto>>;

/// <param name="Siempre">Los del trámite con una solicitud vacía: con otras respuestas puede pedir más.</param>
/// <param name="Anadidos">Los del despacho, en su orden.</param>
public sealed record PapelesDeTramiteDto(string Tramite, string Nombre, IReadOnlyList<string> Siempre, IReadOnlyList<PapelDto> Anadidos);

/// <summary>Un papel que se pide.</summary>
public sealed record PapelDto(string Clase, string Texto);

internal sealed class ListarPapelesHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ListarPapelesQuery, IReadOnlyList<PapelesDeTramiteDto>>
{
    public async Task<IReadOnlyList<PapelesDeTramiteDto>> Handle(ListarPapelesQuery request, CancellationToken cancellationToken)
    {
        var anadidos = (await db.PapelesDelDespacho.AsNoTracking().OrderBy(p => p.Orden).ToListAsync(cancellationToken)).ToLookup(p => p.Tramite);
        return [.. CatalogoDeTramites.Todos.Select(t => new PapelesDeTramiteDto(t.Clave, t.Nombre, [.. t.Documentos(new DatosSolicitud(), reloj.Hoy()).Select(d => d.Texto)], [.. anadidos[t.Clave].Select(p => new PapelDto(p.Clase, p.Texto))]))];
    }
}
