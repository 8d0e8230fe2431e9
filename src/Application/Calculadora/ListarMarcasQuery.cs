namespace ElGestorPortal.Application.Calculadora;

/// <summary>Las marcas de la Orden de precios que rige un día (hoy, si no se dice), por su nombre.</summary>
/// <param name="Seccion">turismos o autocaravanas; sin ella, todas.</param>
/// <param name="Fecha">Día del contrato.</param>
[Requiere(Permiso.Calcular)]
public sealed record ListarMarcasQuery(string? Seccion = null, DateOnly? Fecha = null) : IQuery<Pagina<MarcaDto>>;

internal sealed class ListarMarcasHandler(IPortalDb db, NormasEnVigor normas, CacheDeNormas cache, TimeProvider reloj) : IRequestHandler<ListarMarcasQuery, Pagina<MarcaDto>>
{
    public async Task<Pagina<MarcaDto>> Handle(ListarMarcasQuery request, CancellationToken cancellationToken)
    {
        var seccion = SeccionPedida.Leer(request.Seccion);
        var orden = await normas.OrdenAsync(request.Fecha ?? reloj.Hoy(), cancellationToken);
        return Pagina.Entera(await cache.MarcasAsync(orden.Id, $"{seccion}", async () => await db.FilasDePrecio.Where(f => f.VersionId == orden.Id && (seccion == null || f.Seccion == seccion))
            .GroupBy(f => f.Marca).OrderBy(g => g.Key).Select(g => new MarcaDto(g.Key, g.Count())).ToListAsync(cancellationToken)));
    }
}

/// <summary>Una marca y cuántas filas tiene.</summary>
public sealed record MarcaDto(string Marca, int Modelos);
