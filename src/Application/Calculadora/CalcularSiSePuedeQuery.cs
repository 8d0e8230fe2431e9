namespace ElGestorPortal.Application.Calculadora;

/// <summary>Calcula con lo que haya. Si todavía no se puede, dice qué falta en vez de fallar: para quien va rellenando.</summary>
[Requiere(Permiso.Calcular)]
public sealed record CalcularSiSePuedeQuery(CalcularTransferenciaQuery Calculo) : IQuery<TanteoDto>;

/// <summary>Un cálculo o lo que falta para hacerlo.</summary>
public sealed record TanteoDto(CalculoDto? Calculo, IReadOnlyList<string> Falta);

internal sealed class CalcularSiSePuedeHandler(IMediator mediator) : IRequestHandler<CalcularSiSePuedeQuery, TanteoDto>
{
    public async Task<TanteoDto> Handle(CalcularSiSePuedeQuery request, CancellationToken cancellationToken)
    {
        try
        {
            return new(await mediator.Send(request.Calculo, cancellationToken), []);
        }
        catch (ValidationException e)
        {
            return new(null, [.. e.Errors.Select(x => x.ErrorMessage).Distinct()]);
        }
        catch (PortalException e) when (e is ContenidoRechazadoException or PeticionInvalidaException or ConflictoException)
        {
            return new(null, [e.Message]);
        }
    }
}
