using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Guarda un lote ya revisado, con sus filas.</summary>
[Requiere(Permiso.CrearSolicitudes)]
internal sealed record GuardarLoteCommand(LoteDeSolicitudes Lote, IReadOnlyList<FilaDeLote> Filas) : ICommand<Guid>, IAuditable
{
    string IAuditable.Objeto => Lote.Id.ToString();
}

internal sealed class GuardarLoteHandler(IPortalDb db) : IRequestHandler<GuardarLoteCommand, Guid>
{
    public Task<Guid> Handle(GuardarLoteCommand request, CancellationToken cancellationToken)
    {
        db.LotesDeSolicitudes.Add(request.Lote);
        db.FilasDeLotes.AddRange(request.Filas.Select(f => f.En(request.Lote.Id)));
        return Task.FromResult(request.Lote.Id);
    }
}
