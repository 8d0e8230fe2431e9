using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Las normas que el despacho tiene cargadas, con cuál usa, quién la activó y cuándo.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular)]
public sealed record ListarVersionesQuery : IQuery<Pagina<VersionDto>>;

internal sealed class ListarVersionesHandler(IPortalDb db, NormasEnVigor normas, IUsuarioActual usuario) : IRequestHandler<ListarVersionesQuery, Pagina<VersionDto>>
{
    public async Task<Pagina<VersionDto>> Handle(ListarVersionesQuery request, CancellationToken cancellationToken)
    {
        var enUso = await normas.EnUsoAsync(cancellationToken);
        var activaciones = await db.Activaciones.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var versiones = await db.VersionesDe(usuario).AsNoTracking()
            .Select(v => new { v.Id, v.Clase, v.Clave, v.Desde, v.CargadaPor, v.Cargada, v.EsMuestra, v.Turismos, v.Autocaravanas, Propia = v.PropietarioId != null }).ToListAsync(cancellationToken);
        return Pagina.Entera<VersionDto>([.. versiones.OrderBy(v => v.Clase).ThenByDescending(v => v.Desde).ThenByDescending(v => v.Cargada).Select(v =>
        {
            var activacion = activaciones.LastOrDefault(a => a.VersionId == v.Id);
            var usada = enUso.Any(u => u.Clase == v.Clase && u.Desde == v.Desde) && NormasEnVigor.Elegir(enUso, v.Clase, v.Desde).Id == v.Id;
            return new VersionDto(v.Id, v.Clase, v.Clave, v.Desde, usada)
            {
                CargadaPor = v.CargadaPor, Cargada = v.Cargada, ActivadaPor = activacion?.ActivadaPor, Activada = activacion?.Activada, EsMuestra = v.EsMuestra, Turismos = v.Turismos, Autocaravanas = v.Autocaravanas,
                EsBorrador = v.Propia && activacion is null,
            };
        })]);
    }
}

/// <summary>Una versión de una norma.</summary>
/// <param name="EnUso">Es la que rige desde su día.</param>
public sealed record VersionDto(Guid Id, ClaseDeNorma Clase, string Clave, DateOnly Desde, bool EnUso)
{
    public string CargadaPor { get; init; } = "";
    public DateTime Cargada { get; init; }

    /// <summary>null: de serie.</summary>
    public string? ActivadaPor { get; init; }

    public DateTime? Activada { get; init; }

    /// <summary>Sus filas son una muestra de la Orden.</summary>
    public bool EsMuestra { get; init; }

    /// <summary>La cargó el despacho y nunca la ha activado: se puede seguir escribiendo o descartar.</summary>
    public bool EsBorrador { get; init; }

    public int Turismos { get; init; }
    public int Autocaravanas { get; init; }
}
