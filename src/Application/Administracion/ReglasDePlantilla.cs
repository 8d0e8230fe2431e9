using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Lo que se escribe para un correo.</summary>
public interface ITextoDeCorreo
{
    CorreoDelPortal Correo { get; }

    string Asunto { get; }

    string Cuerpo { get; }
}

/// <summary>Lo que tiene que cumplir, se vaya a guardar o solo a ver.</summary>
internal sealed class ReglasDePlantilla : AbstractValidator<ITextoDeCorreo>
{
    public ReglasDePlantilla()
    {
        RuleFor(c => c.Correo).IsInEnum();
        RuleFor(c => c.Asunto).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Escriba el asunto.")
            .MaximumLength(ModeloDeCorreo.LargoDelAsunto).WithMessage($"El asunto, en {ModeloDeCorreo.LargoDelAsunto} letras como mucho.")
            .Custom((asunto, contexto) => Fallo(contexto, ModeloDeCorreo.De(contexto.InstanceToValidate.Correo).QueFallaEnElAsunto(asunto)));
        RuleFor(c => c.Cuerpo).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Escriba el texto.")
            .MaximumLength(ModeloDeCorreo.LargoDelCuerpo).WithMessage($"El texto, en {ModeloDeCorreo.LargoDelCuerpo} letras como mucho.")
            .Custom((cuerpo, contexto) => Fallo(contexto, ModeloDeCorreo.De(contexto.InstanceToValidate.Correo).QueFallaEnElCuerpo(cuerpo)));
    }

    private static void Fallo(ValidationContext<ITextoDeCorreo> contexto, string? falla)
    {
        if (falla is not null) contexto.AddFailure(falla);
    }
}
