using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>«¿Quién lo vería?»: todos los que figuran en un expediente, si lo ven y por qué.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ListarQuienVeExpedienteQuery(Guid Id) : IQuery<QuienesDto>;

/// <param name="Titulo">De qué se pregunta.</param>
/// <param name="Quienes">Primero quien lo ve.</param>
/// <param name="ParaClientes">Lo decidido aparte para clientes; null, lo que digan las reglas.</param>
/// <param name="ParaColaboradores">Lo mismo para colaboradores.</param>
public sealed record QuienesDto(string Titulo, IReadOnlyList<QuienLoVeDto> Quienes, bool? ParaClientes, bool? ParaColaboradores);

internal sealed class ListarQuienVeExpedienteHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ListarQuienVeExpedienteQuery, QuienesDto>
{
    public async Task<QuienesDto> Handle(ListarQuienVeExpedienteQuery request, CancellationToken cancellationToken)
    {
        var expediente = await db.Expedientes.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id && !e.Borrado, cancellationToken) ?? throw new NotFoundException();
        var hechos = await db.HechosExpediente.AsNoTracking().Where(h => h.ExpedienteId == request.Id).ToListAsync(cancellationToken);
        var explicados = await mediator.Send(new ExplicarHechosQuery([.. hechos.Select(h => new HechoPorExplicar(h.Nif, h.Calidad, h.Grupo, h.Clase, h.ExpedienteId))]), cancellationToken);
        var reglas = await mediator.Send(new ObtenerReglasQuery([request.Id]), cancellationToken);
        return new($"{expediente.Numero} · {expediente.Titulo}", EnOrden([.. explicados, .. SinHecho(expediente, hechos)]), reglas.Excepcion(request.Id, Calidad.Cliente), reglas.Excepcion(request.Id, Calidad.Colaborador));
    }

    public static IReadOnlyList<QuienLoVeDto> EnOrden(IEnumerable<QuienLoVeDto> quienes) => [.. quienes.OrderByDescending(q => q.Ve).ThenBy(q => q.Calidad).ThenBy(q => q.Nif, StringComparer.Ordinal)];

    /// <summary>Los que figuran en él y el escritorio no deja que lo vean: no tienen hecho que explicar.</summary>
    private static IEnumerable<QuienLoVeDto> SinHecho(Expediente expediente, IReadOnlyList<HechoExpediente> hechos)
    {
        var datos = expediente.Datos;
        var clientes = (datos.Intervinientes ?? []).Select(i => (Nif: Nif.Normalizar(i.Nif), Calidad.Cliente, Papel: i.Rol?.Trim().ToLowerInvariant() ?? "",
            Porque: datos.Publicado?.Cliente == false ? "elGestor no lo publica para clientes." : "elGestor no envió su NIF."));
        var colaboradores = (datos.Colaboradores ?? []).Select(c => (Nif: Nif.Normalizar(c.Nif), Calidad: Calidad.Colaborador, Papel: "",
            Porque: c.Acreditado != true ? "Figura en él, pero no está acreditado." : datos.Publicado?.Colaborador == false ? "elGestor no lo publica para colaboradores." : "elGestor no envió su NIF."));
        return clientes.Select(c => (c.Nif, Calidad: c.Cliente, c.Papel, c.Porque)).Concat(colaboradores).Distinct()
            .Where(f => !hechos.Any(h => h.Nif == f.Nif && h.Calidad == f.Calidad)).Select(f => new QuienLoVeDto(f.Nif, f.Calidad, f.Papel, false, f.Porque, expediente.Id));
    }
}
