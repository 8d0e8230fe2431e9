using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using MediatR;

namespace ElGestorPortal.Web.Arranque;

/// <summary>La tarifa de demostración: existe solo con <c>Portal:Demo</c>, que solo vale en Development.</summary>
internal static class TarifasDeDemo
{
    public static async Task SembrarAsync(IMediator mediator, ContextoDeUsuario contexto, CancellationToken cancellationToken)
    {
        contexto.Entrar(contexto.Identidad with { Permisos = contexto.Identidad.Permisos | Permiso.Gestionar | Permiso.Calcular });
        if ((await mediator.Send(new ListarTarifasQuery(), cancellationToken)).Elementos.Count > 0) return;

        await mediator.Send(new AbrirTarifaCommand(new("General", new(2026, 1, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, null,
            [new(ConceptoDeTarifa.Transferencia, 100), new(ConceptoDeTarifa.Informe, 15)])), cancellationToken);
    }
}
