using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>El banco de pruebas: qué dan los ejemplos publicados con una versión, esté o no en uso.</summary>
internal sealed class BancoDeEjemplos(NormasEnVigor normas)
{
    public async Task<IReadOnlyList<EjemploProbadoDto>> ProbarAsync(VersionOficial version, CancellationToken cancellationToken)
    {
        var (probados, enUso) = (new List<EjemploProbadoDto>(), await normas.EnUsoAsync(cancellationToken));
        foreach (var ejemplo in EjemplosPublicados.Todos)
        {
            var calculo = CalculoDeTransferencia.Calcular(ejemplo.Datos, await normas.ConAsync(version, enUso, ejemplo.Contrato, cancellationToken));
            var coincide = calculo.Impuesto.Cuota == ejemplo.CuotaEsperada && (ejemplo.ValorEsperado is null || ejemplo.ValorEsperado == calculo.Valoracion.ValorFiscal);
            probados.Add(new(ejemplo.Id, ejemplo.Texto, Territorios.Nombres[ejemplo.Territorio], ejemplo.CuotaEsperada, calculo.Impuesto.Cuota, coincide));
        }

        return probados;
    }
}

/// <summary>Un ejemplo publicado, calculado con la versión.</summary>
public sealed record EjemploProbadoDto(string Id, string Texto, string Territorio, decimal Esperada, decimal Obtenida, bool Coincide);
