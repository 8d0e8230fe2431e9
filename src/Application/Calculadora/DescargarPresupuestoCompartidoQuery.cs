using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common.Informes;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>El PDF del presupuesto de un enlace compartido. Si no vale, no existe.</summary>
[Publico]
public sealed record DescargarPresupuestoCompartidoQuery(string Token) : IQuery<FicheroDto>;

internal sealed class DescargarPresupuestoCompartidoHandler(PresupuestosCompartidos compartidos, IMediator mediator, IInformePdf pdf) : IRequestHandler<DescargarPresupuestoCompartidoQuery, FicheroDto>
{
    public async Task<FicheroDto> Handle(DescargarPresupuestoCompartidoQuery request, CancellationToken cancellationToken)
    {
        var (enlace, presupuesto) = await compartidos.ExigirAsync(request.Token, cancellationToken);
        var bytes = pdf.Componer(new HojaDePresupuesto(presupuesto, enlace.ConMargen).Componer(await mediator.Send(new ObtenerMembreteQuery(), cancellationToken)));
        return new($"presupuesto-{presupuesto.Numero}.pdf", "application/pdf", (destino, fin) => destino.WriteAsync(bytes, fin).AsTask());
    }
}
