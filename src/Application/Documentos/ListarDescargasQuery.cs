using System.Globalization;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Quién abrió o descargó qué documento y cuándo, de lo último a lo primero. Para la gestoría.</summary>
[Requiere(Permiso.Gestionar | Permiso.VerDocumentos), DejaRastro]
public sealed record ListarDescargasQuery : IQuery<Pagina<DescargaAnotadaDto>>
{
    /// <summary>Parte del nombre de quien lo abrió, o de su usuario.</summary>
    public string? Usuario { get; init; }

    public Guid? DocumentoId { get; init; }

    /// <summary>Número de un expediente, o su id.</summary>
    public string? Expediente { get; init; }

    /// <summary>Desde ese día, inclusive.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Hasta ese día, inclusive.</summary>
    public DateOnly? Hasta { get; init; }

    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }
}

/// <summary>Una apertura.</summary>
/// <param name="Fecha">Cuándo, UTC.</param>
/// <param name="Usuario">Quién; si llegó por un enlace, quién lo creó. null si ese usuario ya no existe.</param>
/// <param name="DocumentoId">Qué documento.</param>
/// <param name="Documento">Cómo se llama; null si el escritorio lo borró.</param>
/// <param name="Via">Él solo, en un ZIP o por un enlace.</param>
/// <param name="SoloVista">Se miró sin descargarlo.</param>
public sealed record DescargaAnotadaDto(DateTime Fecha, string? Usuario, Guid DocumentoId, string? Documento, ViaDeApertura Via, bool SoloVista);

internal sealed class ListarDescargasValidator : AbstractValidator<ListarDescargasQuery>
{
    public ListarDescargasValidator()
    {
        RuleFor(q => q.Usuario).MaximumLength(100).WithMessage("Ese nombre es demasiado largo.");
        RuleFor(q => q.Expediente).MaximumLength(60).WithMessage("Ese número de expediente es demasiado largo.");
        RuleFor(q => q.Hasta).GreaterThanOrEqualTo(q => q.Desde).When(q => q.Desde is not null && q.Hasta is not null).WithMessage("La fecha final es anterior a la inicial.");
    }
}

internal sealed class ListarDescargasHandler(IPortalDb db, DocumentosVisibles visibles, IMediator mediator, ICursores cursores) : IRequestHandler<ListarDescargasQuery, Pagina<DescargaAnotadaDto>>
{
    private const string Orden = "-fecha";

    public async Task<Pagina<DescargaAnotadaDto>> Handle(ListarDescargasQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var descargas = await Filtrar(request, cancellationToken);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } tras)
        {
            var fecha = new DateTime(long.Parse(tras.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc);
            descargas = descargas.Where(d => d.Fecha <= fecha && (d.Fecha < fecha || d.Id < tras.Id));
        }

        var filas = await descargas.OrderByDescending(d => d.Fecha).ThenByDescending(d => d.Id).Take(limite + 1).ToListAsync(cancellationToken);
        var pagina = Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Fecha.Ticks.ToString(CultureInfo.InvariantCulture), f.Id), f => f, null);
        return new(await Nombrar(pagina.Elementos, cancellationToken), pagina.Siguiente);
    }

    private async Task<IQueryable<DescargaDocumento>> Filtrar(ListarDescargasQuery request, CancellationToken cancellationToken)
    {
        var descargas = db.Descargas.AsNoTracking().Where(d => d.Via != ViaDeApertura.Marca);
        if (request.DocumentoId is { } documento) descargas = descargas.Where(d => d.DocumentoId == documento);
        if (request.Desde is { } desde)
        {
            var comienzo = Calendario.ComienzoDe(desde);
            descargas = descargas.Where(d => d.Fecha >= comienzo);
        }

        if (request.Hasta is { } hasta && hasta < DateOnly.MaxValue)
        {
            var final = Calendario.ComienzoDe(hasta.AddDays(1));
            descargas = descargas.Where(d => d.Fecha < final);
        }

        if (!string.IsNullOrWhiteSpace(request.Usuario))
        {
            var usuarios = await mediator.Send(new BuscarUsuariosQuery(request.Usuario), cancellationToken);
            descargas = descargas.Where(d => usuarios.Contains(d.UsuarioId));
        }

        if (string.IsNullOrWhiteSpace(request.Expediente)) return descargas;
        var documentos = (await visibles.LeerAsync(new ListarDocumentosQuery { Expediente = request.Expediente }, null, 1000, cancellationToken)).ConvertAll(d => d.Id);
        return descargas.Where(d => documentos.Contains(d.DocumentoId));
    }

    private async Task<IReadOnlyList<DescargaAnotadaDto>> Nombrar(IReadOnlyList<DescargaDocumento> filas, CancellationToken cancellationToken)
    {
        var (documentos, enlaces) = (filas.Select(f => f.DocumentoId).ToList(), filas.Select(f => f.EnlaceId).OfType<Guid>().ToList());
        var nombres = await db.Documentos.Where(d => documentos.Contains(d.Id) && !d.Borrado).Select(d => new { d.Id, d.Nombre }).ToDictionaryAsync(d => d.Id, d => d.Nombre, cancellationToken);
        var autores = enlaces.Count == 0 ? [] : await db.EnlacesCompartidos.Where(e => enlaces.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.UsuarioId, cancellationToken);
        var usuarios = await mediator.Send(new NombrarUsuariosQuery([.. filas.Select(f => f.UsuarioId).Concat(autores.Values).Distinct()]), cancellationToken);
        return [.. filas.Select(f => new DescargaAnotadaDto(f.Fecha, usuarios.GetValueOrDefault(f.EnlaceId is { } e ? autores.GetValueOrDefault(e) : f.UsuarioId), f.DocumentoId, nombres.GetValueOrDefault(f.DocumentoId), f.Via, f.SoloVista))];
    }
}
