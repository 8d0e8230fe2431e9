using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Deja en la auditoría que alguien envió algo infectado. Lo enviado no se guarda.</summary>
[Requiere(Permiso.AdjuntarDocumentos)]
internal sealed record AnotarInfectadoCommand(DestinoDeAdjunto Destino, string Sha256, string? Firma) : ICommand, IAuditable
{
    public string? Objeto => $"{Destino} {Sha256} {Firma}";
}

internal sealed class AnotarInfectadoHandler : IRequestHandler<AnotarInfectadoCommand, Unit>
{
    public Task<Unit> Handle(AnotarInfectadoCommand request, CancellationToken cancellationToken) => Unit.Task;
}
