namespace ElGestorPortal.Application.Calculadora;

/// <summary>El presupuesto de un enlace compartido. Si no vale, no existe.</summary>
[Publico]
public sealed record ObtenerPresupuestoCompartidoQuery(string Token) : IQuery<PresupuestoCompartidoDto>;

/// <param name="Numero">Su número.</param>
/// <param name="Vehiculo">De qué vehículo.</param>
/// <param name="Matricula">En su forma normal.</param>
/// <param name="Autor">Quien lo da; vacío si es la gestoría.</param>
/// <param name="ValidoHasta">Último día en que vale.</param>
/// <param name="Vigente">Vale todavía.</param>
/// <param name="Calculo">Lo que sale, con el margen si se compartió con él.</param>
public sealed record PresupuestoCompartidoDto(string Numero, string Vehiculo, string? Matricula, string Autor, DateOnly ValidoHasta, bool Vigente, CalculoDto Calculo);

internal sealed class ObtenerPresupuestoCompartidoHandler(PresupuestosCompartidos compartidos) : IRequestHandler<ObtenerPresupuestoCompartidoQuery, PresupuestoCompartidoDto>
{
    public async Task<PresupuestoCompartidoDto> Handle(ObtenerPresupuestoCompartidoQuery request, CancellationToken cancellationToken)
    {
        var (enlace, p) = await compartidos.ExigirAsync(request.Token, cancellationToken);
        return new(p.Numero, p.Vehiculo, p.Matricula, p.Autor, p.ValidoHasta, p.Vigente, p.Importes(enlace.ConMargen));
    }
}
