namespace ElGestorPortal.Application.Administracion;

/// <summary>Los despachos de la instalación, para quien la opera. Ni un expediente: solo lo que hace falta para darles servicio.</summary>
[Requiere(Permiso.Operar)]
public sealed record ListarPlataformaQuery : IQuery<Pagina<DespachoEnPlataformaDto>>;

/// <param name="Suspendido">No está en servicio.</param>
/// <param name="Motivo">Por qué.</param>
/// <param name="Modulos">Los que tiene.</param>
/// <param name="Cuota">Bytes que puede tener subidos; null, los de la instalación.</param>
/// <param name="Tope">Los que puede tener, sean suyos o de la instalación.</param>
/// <param name="Ocupado">Bytes que tiene subidos.</param>
/// <param name="Usuarios">Cuántos activos.</param>
/// <param name="UltimoContacto">Cuándo habló su escritorio, UTC; null si nunca.</param>
/// <param name="Dominios">Por los que se llega a él; el primero es el de sus enlaces.</param>
/// <param name="BorrarDesde">El primer día en que se borra, si está pedido.</param>
/// <param name="Borrado">Cuándo se borró: solo queda su auditoría.</param>
public sealed record DespachoEnPlataformaDto(
    Guid Id, string Slug, string Nombre, bool Suspendido, string? Motivo, IReadOnlyList<string> Modulos, long? Cuota, long Tope, long Ocupado, int Usuarios, DateTime? UltimoContacto, IReadOnlyList<string> Dominios,
    DateOnly? BorrarDesde, DateOnly? Borrado);

internal sealed class ListarPlataformaHandler(LectorDePlataforma lector) : IRequestHandler<ListarPlataformaQuery, Pagina<DespachoEnPlataformaDto>>
{
    public async Task<Pagina<DespachoEnPlataformaDto>> Handle(ListarPlataformaQuery request, CancellationToken cancellationToken) =>
        Pagina.Entera(await lector.LeerAsync(null, cancellationToken));
}
