using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;

namespace ElGestorPortal.Web.Arranque;

/// <summary>El operador de la demostración: existe solo con <c>Portal:Demo</c>, que solo vale en Development.</summary>
internal static class PlataformaDeDemo
{
    public static async Task SembrarAsync(IServiceScopeFactory ambitos, CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        await OrdenesDePlataforma.EntrarAsync(ambito.ServiceProvider);
        await ambito.ServiceProvider.GetRequiredService<IMediator>().Send(new SembrarUsuarioDeDemoCommand(UsuariosDeMuestra.Operador, UsuariosDeMuestra.Contrasena, "Olga Ortiz", TipoUsuario.Operador, []), cancellationToken);
    }
}
