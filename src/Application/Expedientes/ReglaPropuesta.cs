using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Una regla, tal como se escribe. Lo que va vacío vale para cualquiera.</summary>
public sealed record ReglaPropuesta
{
    /// <summary>Para quién: clientes o colaboradores.</summary>
    public Calidad Audiencia { get; init; } = Calidad.Cliente;

    /// <summary>Clave del trámite.</summary>
    public string? Tramite { get; init; }

    /// <summary>Clave del estado público.</summary>
    public string? Estado { get; init; }

    /// <summary>NIF del colaborador que lleva el expediente.</summary>
    public string? Colaborador { get; init; }

    /// <summary>Papel del interviniente: solo para clientes.</summary>
    public string? Rol { get; init; }

    /// <summary>Solo los documentos de esa clase.</summary>
    public string? ClaseDocumento { get; init; }

    public bool Visible { get; init; }

    internal CriterioDePublicacion Criterio => new(Audiencia, Limpio(Tramite), Limpio(Estado), Limpio(Colaborador) is { } nif ? Nif.Normalizar(nif) : null, Limpio(Rol)?.ToLowerInvariant(), Limpio(ClaseDocumento));

    private static string? Limpio(string? texto) => string.IsNullOrWhiteSpace(texto) ? null : texto.Trim();
}

internal sealed class ReglaPropuestaValidator : AbstractValidator<ReglaPropuesta>
{
    public ReglaPropuestaValidator()
    {
        RuleFor(r => r.Audiencia).Must(a => a is Calidad.Cliente or Calidad.Colaborador).WithMessage("Diga para quién es la regla: clientes o colaboradores.");
        RuleFor(r => r.Tramite).Must(t => string.IsNullOrWhiteSpace(t) || TipoDeTramite.Existe(t.Trim())).WithMessage("Ese trámite no está en el catálogo.");
        RuleFor(r => r.Estado).Must(e => string.IsNullOrWhiteSpace(e) || Estados.Existe(e.Trim())).WithMessage("Ese estado no existe.");
        RuleFor(r => r.Colaborador).Must(n => string.IsNullOrWhiteSpace(n) || Nif.EsValido(n)).WithMessage("Ese NIF no es correcto: revise la letra.");
        RuleFor(r => r.Rol).MaximumLength(60);
        RuleFor(r => r.ClaseDocumento).Must(c => string.IsNullOrWhiteSpace(c) || ClasesDeDocumento.Todas.Contains(c.Trim())).WithMessage("Esa clase de documento no está en el catálogo.");
    }
}
