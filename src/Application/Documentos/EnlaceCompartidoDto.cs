using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

public enum EstadoDeEnlace
{
    Vigente,
    Caducado,
    Agotado,
    Revocado,
}

/// <summary>Un enlace compartido, sin su secreto.</summary>
public sealed record EnlaceCompartidoDto
{
    public required Guid Id { get; init; }
    public required Guid DocumentoId { get; init; }

    /// <summary>null: quien mira ya no ve ese documento.</summary>
    public string? Documento { get; init; }

    public required Guid UsuarioId { get; init; }

    /// <summary>Quién lo creó; solo en la lista del despacho.</summary>
    public string? Usuario { get; init; }

    public required DateTime Creado { get; init; }
    public required DateTime Caduca { get; init; }
    public required bool ConContrasena { get; init; }
    public int? Maximo { get; init; }
    public required int Descargas { get; init; }
    public required EstadoDeEnlace Estado { get; init; }
}

/// <summary>Una página de enlaces, del más reciente al más antiguo.</summary>
internal sealed class PaginadorDeEnlaces(IPortalDb db, DocumentosVisibles visibles, ICursores cursores, TimeProvider reloj)
{
    private const string Orden = "-creado";

    public async Task<Pagina<EnlaceCompartidoDto>> PaginaAsync(IQueryable<EnlaceCompartido> enlaces, string? cursor, int? cuantos, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(cuantos);
        if (Posicion.Abrir(cursores, cursor, Orden) is { } tras) enlaces = enlaces.Where(e => e.Id < tras.Id);

        // El id es de los que crecen con el tiempo: su orden es el de creación.
        var filas = await enlaces.AsNoTracking().OrderByDescending(e => e.Id).Take(limite + 1).ToListAsync(cancellationToken);
        var vistos = (await visibles.PermisosAsync([.. filas.Select(f => f.DocumentoId).Distinct()], cancellationToken)).Keys.ToList();
        var nombres = await db.Documentos.Where(d => vistos.Contains(d.Id)).Select(d => new { d.Id, d.Nombre }).ToDictionaryAsync(d => d.Id, d => d.Nombre, cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, e => new("", e.Id), e => De(e, nombres.GetValueOrDefault(e.DocumentoId)), null);
    }

    private EnlaceCompartidoDto De(EnlaceCompartido e, string? documento) => new()
    {
        Id = e.Id,
        DocumentoId = e.DocumentoId,
        Documento = documento,
        UsuarioId = e.UsuarioId,
        Creado = e.Creado,
        Caduca = e.Caduca,
        ConContrasena = e.Contrasena is not null,
        Maximo = e.Maximo,
        Descargas = e.Descargas,
        Estado = e.Revocado is not null ? EstadoDeEnlace.Revocado : reloj.Ahora() >= e.Caduca ? EstadoDeEnlace.Caducado : e.Descargas >= e.Maximo ? EstadoDeEnlace.Agotado : EstadoDeEnlace.Vigente,
    };
}
