using MediatR;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Los usuarios de demostración: existen solo en Development y con <c>Portal:Demo</c>.</summary>
internal static class UsuariosDeDemo
{
    public static Task SembrarAsync(IMediator mediator, string despacho, CancellationToken cancellationToken) => Task.CompletedTask;
}
