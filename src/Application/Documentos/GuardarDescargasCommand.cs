using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Guarda de una vez las aperturas del último segundo.</summary>
[Requiere(Permiso.Sistema)]
public sealed record GuardarDescargasCommand(IReadOnlyList<DescargaDocumento> Descargas) : ICommand, IAuditable
{
    public string? Objeto => $"{Descargas.Count} aperturas";
}

internal sealed class GuardarDescargasHandler(IPortalDb db) : IRequestHandler<GuardarDescargasCommand, Unit>
{
    public Task<Unit> Handle(GuardarDescargasCommand request, CancellationToken cancellationToken)
    {
        db.Descargas.AddRange(request.Descargas);
        return Unit.Task;
    }
}
