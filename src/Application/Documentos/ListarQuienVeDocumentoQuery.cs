using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>«¿Quién lo vería?», de un documento: quien lo tiene publicado, y si no es nadie, por qué.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ListarQuienVeDocumentoQuery(Guid Id) : IQuery<QuienVeDocumentoDto>;

/// <param name="Titulo">Cómo se llama.</param>
/// <param name="Publicado">A quién lo dirige elGestor, en una frase.</param>
/// <param name="Quienes">Los que están en su audiencia.</param>
/// <param name="ParaClientes">Lo decidido aparte para clientes; null, lo que digan las reglas.</param>
/// <param name="ParaColaboradores">Lo mismo para colaboradores.</param>
public sealed record QuienVeDocumentoDto(string Titulo, string Publicado, IReadOnlyList<QuienLoVeDto> Quienes, bool? ParaClientes, bool? ParaColaboradores);

internal sealed class ListarQuienVeDocumentoHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ListarQuienVeDocumentoQuery, QuienVeDocumentoDto>
{
    public async Task<QuienVeDocumentoDto> Handle(ListarQuienVeDocumentoQuery request, CancellationToken cancellationToken)
    {
        var documento = await db.Documentos.AsNoTracking().DeLaOficina().SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var hechos = await db.HechosDocumento.AsNoTracking().Where(h => h.DocumentoId == request.Id && h.Calidad != Calidad.FacturasDeClientes).ToListAsync(cancellationToken);
        var quienes = await mediator.Send(new ExplicarHechosQuery([.. hechos.Select(h => new HechoPorExplicar(h.Nif, h.Calidad, h.Grupo, h.Clase, h.ExpedienteId))]), cancellationToken);
        var reglas = await mediator.Send(new ObtenerReglasQuery([request.Id]), cancellationToken);
        return new(documento.Nombre, Publicado(documento), [.. quienes.OrderByDescending(q => q.Ve).ThenBy(q => q.Calidad).ThenBy(q => q.Nif, StringComparer.Ordinal)],
            reglas.Excepcion(request.Id, Calidad.Cliente), reglas.Excepcion(request.Id, Calidad.Colaborador));
    }

    private static string Publicado(Documento d)
    {
        if (!d.ConContenido) return "Sus bytes no han llegado o están en análisis: nadie lo abre todavía.";
        if (d.SubidoPorNif is not null && !d.EsPublicable) return "Se subió al portal: lo ve quien lo subió.";
        if (!d.EsPublicable) return "elGestor no lo publica: solo lo ve la gestoría.";

        var para = d.Audiencia switch { Calidad.Cliente => "clientes", Calidad.Colaborador => "colaboradores", _ => "clientes y colaboradores" };
        var roles = d.Roles.Count > 0 ? $", de ellos los clientes que intervienen como {string.Join(" o ", d.Roles)}" : ClaseDocumento.EsPersonal(d.Clase) ? ", solo a su titular por ser un papel personal" : "";
        return $"elGestor lo publica para {para}{roles}, para {(d.Permiso == PermisoDocumento.Descargar ? "verlo y descargarlo" : "verlo sin descargarlo")}.";
    }
}
