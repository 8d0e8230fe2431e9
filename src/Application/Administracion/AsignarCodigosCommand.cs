using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Dice a qué clave pública equivale cada código del programa de la gestoría. Vale para lo que llegue y, según avance el repaso, para lo que ya hay.</summary>
[Requiere(Permiso.Administrar), EnSerie]
public sealed record AsignarCodigosCommand(AmbitoDeCodigo Ambito, IReadOnlyList<CodigoAsignado> Codigos) : ICommand;

/// <param name="Codigo">Código del escritorio.</param>
/// <param name="Nombre">Su rótulo.</param>
/// <param name="Valor">Clave pública, en kebab-case.</param>
public sealed record CodigoAsignado(string Codigo, string Nombre, string Valor);

internal sealed class AsignarCodigosValidator : AbstractValidator<AsignarCodigosCommand>
{
    public AsignarCodigosValidator() =>
        RuleForEach(c => c.Codigos).Must((command, codigo) => CodigosConocidos.Claves(command.Ambito).Contains(codigo.Valor)).WithMessage("Ese valor no está en el catálogo público.");
}

internal sealed class AsignarCodigosHandler(IPortalDb db, IMediator mediator, TimeProvider reloj) : IRequestHandler<AsignarCodigosCommand, Unit>
{
    public async Task<Unit> Handle(AsignarCodigosCommand request, CancellationToken cancellationToken)
    {
        var conocidos = await db.CodigosDeOrigen.Where(c => c.Ambito == request.Ambito).ToDictionaryAsync(c => c.Codigo, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var cambian = request.Codigos.Where(c => conocidos.GetValueOrDefault(c.Codigo)?.Valor != c.Valor).ToList();
        foreach (var asignado in cambian)
        {
            if (conocidos.TryGetValue(asignado.Codigo, out var codigo)) codigo.Asignar(asignado.Valor);
            else db.CodigosDeOrigen.Add(CodigoDeOrigen.Descubrir(request.Ambito, asignado.Codigo, asignado.Nombre, asignado.Valor, reloj.Ahora()));
        }

        return cambian.Count == 0 ? Unit.Value : await mediator.Send(new PedirRecalculoCommand(ConDocumentos: false), cancellationToken);
    }
}
