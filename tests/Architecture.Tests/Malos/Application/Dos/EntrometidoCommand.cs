using ElGestorPortal.Application.Common;
using ElGestorPortal.Architecture.Tests.Malos.Domain.Uno;
using ElGestorPortal.Domain.Common;
using MediatR;

namespace ElGestorPortal.Architecture.Tests.Malos.Application.Dos;

/// <summary>Toca el interior de otro módulo y no dice quién puede enviarlo.</summary>
public sealed record EntrometidoCommand(int Id) : ICommand<Cosa>;

/// <summary>Dice dos cosas a la vez.</summary>
[Requiere(Permiso.Gestionar), Publico]
public sealed record Contradictoria : IQuery<int>;

/// <summary>Un handler a la vista de todos.</summary>
public sealed class EntrometidoHandler : IRequestHandler<EntrometidoCommand, Cosa>
{
    public Task<Cosa> Handle(EntrometidoCommand request, CancellationToken cancellationToken) => Task.FromResult(new Cosa { Id = request.Id });
}
