using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Vehiculos;
using MediatR;

namespace ElGestorPortal.Web.Pages.Gestion.QuienLoVe;

/// <summary>Quién vería un vehículo, y por qué expedientes.</summary>
public sealed class VehiculoModel(IMediator mediator, IUsuarioActual usuario) : PaginaDeQuienLoVe(mediator, usuario)
{
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var vehiculo = await Mediator.Send(new ObtenerVehiculoQuery(Id), cancellationToken);
        Titulo = vehiculo.Matricula ?? vehiculo.Bastidor ?? "Vehículo";
        await EnsenarAsync(await Mediator.Send(new ListarQuienVeObjetoQuery(Id), cancellationToken), diciendoPorCual: true, cancellationToken);
    }
}
