using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Sigue solo si ese expediente existe y lo ve quien pregunta; si no, <see cref="NotFoundException"/>.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ExigirExpedienteQuery(Guid Id) : IQuery<Unit>;

internal sealed class ExigirExpedienteHandler(IPortalDb db, Mirador mirador) : IRequestHandler<ExigirExpedienteQuery, Unit>
{
    public async Task<Unit> Handle(ExigirExpedienteQuery request, CancellationToken cancellationToken)
    {
        var ve = await mirador.VeExpedienteAsync(request.Id, cancellationToken)
            && (!mirador.VeTodo || await db.Expedientes.AnyAsync(e => e.Id == request.Id && !e.Borrado, cancellationToken));
        return ve ? Unit.Value : throw new NotFoundException();
    }
}
