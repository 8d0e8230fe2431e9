using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Límites de tamaño de lo que se guarda. Lo que falte o no cuadre se dice al revisar, no al guardar el borrador.</summary>
internal sealed class DatosSolicitudValidator : AbstractValidator<DatosSolicitud>
{
    private const int Corto = 200;

    public DatosSolicitudValidator()
    {
        RuleFor(d => d.Intervinientes).NotNull().Must(i => i is null || i.Count <= 40).WithMessage("Como mucho, 40 intervinientes.");
        RuleForEach(d => d.Intervinientes).NotNull().WithMessage("Hay un interviniente vacío.");
        RuleForEach(d => d.Intervinientes).Where(p => p is not null).ChildRules(parte => Cortar(
            parte, p => p.Rol, p => p.Nif, p => p.Nombre, p => p.Apellido1, p => p.Apellido2, p => p.RazonSocial, p => p.RepresentadoPor, p => p.Email, p => p.Telefono, p => p.Domicilio));
        RuleFor(d => d.Vehiculo!).ChildRules(vehiculo => Cortar(vehiculo, v => v.Matricula, v => v.Bastidor, v => v.Marca, v => v.Modelo)).When(d => d.Vehiculo is not null);
        RuleFor(d => d.Escritura!).ChildRules(escritura => Cortar(escritura, e => e.Notario, e => e.Protocolo, e => e.ReferenciaCatastral)).When(d => d.Escritura is not null);
        RuleFor(d => d.Campos).NotNull().Must(c => c is null || (c.Count <= 40 && c.All(x => x.Key.Length <= 60 && (x.Value ?? "").Length <= 1000))).WithMessage("Alguna respuesta es demasiado larga.");
        RuleFor(d => d.Observaciones).MaximumLength(4000).WithMessage("Las observaciones tienen 4.000 letras como mucho.");
    }

    private static void Cortar<T>(AbstractValidator<T> validador, params System.Linq.Expressions.Expression<Func<T, string?>>[] textos)
    {
        foreach (var texto in textos) validador.RuleFor(texto).MaximumLength(Corto).WithMessage("Es demasiado largo: 200 letras como mucho.");
    }
}
