using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Ids de los expedientes que ve quien pregunta con ese número (o id) y esa matrícula, para filtrar por ellos en otro módulo.</summary>
/// <param name="Referencia">Número o id; vacío, cualquiera.</param>
/// <param name="Matricula">Entera o su comienzo, con cualquier separación; vacía, cualquiera.</param>
[Requiere(Permiso.VerDocumentos)]
public sealed record BuscarIdsDeExpedientesQuery(string? Referencia, string? Matricula) : IQuery<IReadOnlyList<Guid>>;

internal sealed class BuscarIdsDeExpedientesHandler(IPortalDb db, Mirador mirador) : IRequestHandler<BuscarIdsDeExpedientesQuery, IReadOnlyList<Guid>>
{
    private const int Maximo = 200;

    public async Task<IReadOnlyList<Guid>> Handle(BuscarIdsDeExpedientesQuery request, CancellationToken cancellationToken)
    {
        var expedientes = Pedidos(request);
        var ids = new HashSet<Guid>();
        if (mirador.VeTodo) ids.UnionWith(await expedientes.Select(e => e.Id).Take(Maximo + 1).ToListAsync(cancellationToken));

        foreach (var punto in mirador.PuntosDeVista)
            ids.UnionWith(await mirador.Expedientes(punto).Join(expedientes, h => h.ExpedienteId, e => e.Id, (h, _) => h.ExpedienteId).Take(Maximo + 1).ToListAsync(cancellationToken));

        return ids.Count <= Maximo ? [.. ids] : throw new PeticionInvalidaException("demasiados-expedientes", "Hay demasiados expedientes así. Escriba la matrícula o el número enteros.");
    }

    private IQueryable<Expediente> Pedidos(BuscarIdsDeExpedientesQuery request)
    {
        var expedientes = db.Expedientes.AsNoTracking().Where(e => !e.Borrado);
        if (!string.IsNullOrWhiteSpace(request.Referencia))
        {
            var numero = request.Referencia.Trim();
            expedientes = Guid.TryParse(numero, out var id) ? expedientes.Where(e => e.Id == id) : expedientes.Where(e => e.Numero == numero);
        }

        if (string.IsNullOrWhiteSpace(request.Matricula)) return expedientes;
        var placa = Matricula.Normalizar(request.Matricula);
        return placa.Length == 0 ? expedientes.Where(e => false) : SelectorDeExpedientes.ConPlaca(expedientes, placa);
    }
}
