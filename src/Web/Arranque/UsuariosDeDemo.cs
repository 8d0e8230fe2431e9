using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Los usuarios de demostración: existen solo con <c>Portal:Demo</c>, que solo vale en Development.</summary>
internal static class UsuariosDeDemo
{
    public static async Task SembrarAsync(IMediator mediator, string despacho, CancellationToken cancellationToken)
    {
        var personas = PersonasDeMuestra.De(despacho);
        var (colaborador, marta, cliente) = (personas.Colaborador, personas.UsuarioDelColaborador, personas.Cliente);

        await Sembrar("admin", "Administración", TipoUsuario.Administrador, []);
        await Sembrar("gestor", "Nuria Galán", TipoUsuario.Gestor, []);
        await Sembrar("colaborador", $"{marta.Nombre} {marta.Apellido1}", TipoUsuario.Colaborador, [colaborador.Nif], colaborador.RazonSocial);
        await Sembrar("cliente", $"{cliente.Nombre} {cliente.Apellido1}", TipoUsuario.Cliente, [cliente.Nif]);

        Task Sembrar(string nombre, string persona, TipoUsuario tipo, string[] nifs, string? empresa = null) =>
            mediator.Send(new SembrarUsuarioDeDemoCommand($"{nombre}@{despacho}.example", UsuariosDeMuestra.Contrasena, persona, tipo, nifs, empresa), cancellationToken);
    }
}
