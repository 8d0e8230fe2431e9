using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common.Informes;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un presupuesto listo para el correo; null si ya no existe.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record ObtenerPresupuestoParaCorreoQuery(Guid PresupuestoId, Guid EnvioId) : IQuery<PresupuestoPorCorreo?>;

/// <summary>Lo que se pone en el correo.</summary>
internal sealed record PresupuestoPorCorreo(string Correo, string Numero, string Vehiculo, string Autor, string Despacho, decimal Total, DateOnly ValidoHasta, byte[] Pdf);

internal sealed class ObtenerPresupuestoParaCorreoHandler(IPortalDb db, IMediator mediator, IInformePdf pdf, PresupuestosGuardados guardados) : IRequestHandler<ObtenerPresupuestoParaCorreoQuery, PresupuestoPorCorreo?>
{
    public async Task<PresupuestoPorCorreo?> Handle(ObtenerPresupuestoParaCorreoQuery request, CancellationToken cancellationToken)
    {
        var presupuesto = await db.Presupuestos.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PresupuestoId, cancellationToken);
        if (presupuesto?.Envios.FirstOrDefault(e => e.Id == request.EnvioId) is not { } envio) return null;

        var membrete = await mediator.Send(new ObtenerMembreteQuery(), cancellationToken);
        var dto = await guardados.AbrirAsync(presupuesto, cancellationToken);
        return new(envio.Correo, dto.Numero, dto.Vehiculo.Length > 0 ? dto.Vehiculo : "su vehículo", dto.Autor, membrete.Nombre, dto.Importes(envio.ConMargen).Total, dto.ValidoHasta, pdf.Componer(new HojaDePresupuesto(dto, envio.ConMargen).Componer(membrete)));
    }
}
