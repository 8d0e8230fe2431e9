using System.Text.Json;
using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Deja en cuarentena unos borrados de una instantánea hasta que la oficina los confirme.</summary>
[Requiere(Permiso.Puente), EnSerie]
internal sealed record RetenerLapidasCommand(string Tipo, IReadOnlyList<string> OrigenIds) : ICommand, IAuditable
{
    public string? Objeto => $"{OrigenIds.Count} {Tipo}";
}

internal sealed class RetenerLapidasHandler(IMediator mediator) : IRequestHandler<RetenerLapidasCommand, Unit>
{
    public Task<Unit> Handle(RetenerLapidasCommand request, CancellationToken cancellationToken) => mediator.Send(new ApartarElementosCommand([.. request.OrigenIds.Select(o => new ElementoIlegible(
        request.Tipo, o, null, Cuarentena.BorradoDeInstantanea, "Una instantánea no lo nombró, pero son demasiados borrados a la vez: la oficina debe confirmarlos.",
        JsonSerializer.Serialize(new { tipo = request.Tipo, op = "borrado", origenId = o })))]), cancellationToken);
}
