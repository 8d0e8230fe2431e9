using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Los despachos de la instalación, para quien la opera. Ni un expediente: solo lo que hace falta para darles servicio.</summary>
[Requiere(Permiso.Sistema)]
public sealed record ListarPlataformaQuery : IQuery<IReadOnlyList<DespachoEnPlataformaDto>>;

/// <param name="Modulos">Los que tiene.</param>
/// <param name="Cuota">Bytes que puede tener subidos; null, los de la instalación.</param>
/// <param name="BorrarDesde">El primer día en que se borra, si está pedido.</param>
/// <param name="Borrado">Cuándo se borró: solo queda su auditoría.</param>
public sealed record DespachoEnPlataformaDto(string Slug, string Nombre, bool Suspendido, IReadOnlyList<string> Modulos, long? Cuota, DateOnly? BorrarDesde, DateOnly? Borrado);

internal sealed class ListarPlataformaHandler(IPortalDb db) : IRequestHandler<ListarPlataformaQuery, IReadOnlyList<DespachoEnPlataformaDto>>
{
    public async Task<IReadOnlyList<DespachoEnPlataformaDto>> Handle(ListarPlataformaQuery request, CancellationToken cancellationToken) =>
        [.. (await db.Despachos.AsNoTracking().OrderBy(d => d.Slug).ToListAsync(cancellationToken)).Select(d => new DespachoEnPlataformaDto(d.Slug, d.Nombre, d.Suspendido, [.. ModulosDelDespacho.Quedan(d.ModulosQuitados)], d.CuotaDeSubidas, d.BorrarDesde, d.Borrado))];
}
