using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un presupuesto entero: lo que se pidió calcular y lo que salió entonces, con sus porqués.</summary>
public sealed record PresupuestoDto : PresupuestoEnListaDto
{
    public string? Marca { get; init; }
    public string? Modelo { get; init; }

    /// <summary>Lo que se pidió calcular: sirve para repetirlo.</summary>
    public required CalcularTransferenciaQuery Calculo { get; init; }

    /// <summary>Lo que salió, tal como se guardó.</summary>
    public required CalculoDto Resultado { get; init; }

    /// <summary>Lo mismo con el margen del colaborador, como lo ve su cliente; null si no añade nada.</summary>
    public CalculoDto? ResultadoConMargen { get; init; }

    /// <summary>Lo que paga el cliente del colaborador.</summary>
    public required decimal TotalConMargen { get; init; }

    public required IReadOnlyList<EnvioDePresupuesto> Envios { get; init; }
    public required IReadOnlyList<EnlaceDePresupuestoDto> Enlaces { get; init; }

    /// <summary>Se hizo con un NIF de quien pregunta.</summary>
    public required bool EsSuyo { get; init; }

    /// <summary>Los importes que ve el colaborador o, con margen, los que ve su cliente.</summary>
    public CalculoDto Importes(bool conMargen) => conMargen ? ResultadoConMargen ?? Resultado : Resultado;
}

/// <summary>Un enlace a un presupuesto, sin su secreto.</summary>
public sealed record EnlaceDePresupuestoDto(Guid Id, bool ConMargen, DateTime Creado, DateTime Caduca, bool Revocado, bool Vigente);
