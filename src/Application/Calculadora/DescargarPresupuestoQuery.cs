using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common.Informes;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un presupuesto en PDF, con la marca del despacho y el nombre de quien lo da.</summary>
/// <param name="Id">Presupuesto.</param>
/// <param name="ConMargen">Como lo ve el cliente del colaborador: su margen va dentro de los honorarios, sin decirlo.</param>
[Requiere(Permiso.Calcular)]
public sealed record DescargarPresupuestoQuery(Guid Id, bool ConMargen = false) : IQuery<FicheroDto>;

internal sealed class DescargarPresupuestoHandler(IMediator mediator, IInformePdf pdf) : IRequestHandler<DescargarPresupuestoQuery, FicheroDto>
{
    public async Task<FicheroDto> Handle(DescargarPresupuestoQuery request, CancellationToken cancellationToken)
    {
        var presupuesto = await mediator.Send(new ObtenerPresupuestoQuery(request.Id), cancellationToken);
        var bytes = pdf.Componer(new HojaDePresupuesto(presupuesto, request.ConMargen).Componer(await mediator.Send(new ObtenerMembreteQuery(), cancellationToken)));
        return new($"presupuesto-{presupuesto.Numero}.pdf", "application/pdf", (destino, fin) => destino.WriteAsync(bytes, fin).AsTask());
    }
}
