using ElGestorPortal.Application.Solicitudes.Contratos;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Abre la solicitud de un presupuesto suyo y la apunta en él, a la vez.</summary>
[Requiere(Permiso.Calcular | Permiso.CrearSolicitudes)]
internal sealed record AbrirSolicitudDePresupuestoCommand(Guid Id) : ICommand<Guid>, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class AbrirSolicitudDePresupuestoHandler(PresupuestosVisibles visibles, PresupuestosGuardados guardados, IMediator mediator, IUsuarioActual usuario) : IRequestHandler<AbrirSolicitudDePresupuestoCommand, Guid>
{
    public async Task<Guid> Handle(AbrirSolicitudDePresupuestoCommand request, CancellationToken cancellationToken)
    {
        var presupuesto = await visibles.ExigirAsync(request.Id, cancellationToken);
        if (!usuario.Identidad.Nifs.Contains(presupuesto.Nif)) throw new DomainRuleException("Solo puede pedirla quien hizo el presupuesto: la oficina la abre en su programa.");

        var p = await guardados.AbrirAsync(presupuesto, cancellationToken);
        var solicitud = await mediator.Send(new AbrirTransferenciaCommand(presupuesto.Nif)
        {
            RefPropia = p.RefPropia,
            Matricula = p.Matricula,
            Marca = p.Marca,
            Modelo = p.Modelo,
            PrimeraMatriculacion = p.Calculo.Vehiculo.PrimeraMatriculacion,
            FechaContrato = p.Calculo.FechaContrato,
            Precio = p.Calculo.PrecioDeclarado,
            FacturaConIva = p.Calculo.VendedorProfesionalConFactura,
            Observaciones = $"Presupuesto {p.Numero}: {Euros.Texto(p.Total)}.{(string.IsNullOrWhiteSpace(p.Para) ? "" : $" Para {p.Para}.")}",
        }, cancellationToken);
        presupuesto.Pedir(solicitud);
        return solicitud;
    }
}
