using System.Text.Json;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Calcula y guarda el resultado entero, con sus porqués, como un presupuesto con su número. Devuelve su id.</summary>
/// <param name="Calculo">Lo que se calcula.</param>
/// <param name="Datos">De qué vehículo y para quién.</param>
/// <param name="Nif">Con cuál de sus NIF; el primero, si no se dice.</param>
[Requiere(Permiso.Calcular), EnSerie]
public sealed record GuardarPresupuestoCommand(CalcularTransferenciaQuery? Calculo, DatosDelPresupuesto? Datos = null, string? Nif = null) : ICommand<Guid>, IIdempotente
{
    public string? ClaveDeIdempotencia { get; init; }
}

internal sealed class GuardarPresupuestoValidator : AbstractValidator<GuardarPresupuestoCommand>
{
    public GuardarPresupuestoValidator()
    {
        RuleFor(c => c.Calculo).NotNull().WithMessage("Falta lo que hay que calcular.");
        RuleFor(c => c.Datos!).ChildRules(datos =>
        {
            datos.RuleFor(d => d.Vehiculo).MaximumLength(200).WithMessage("El vehículo tiene 200 letras como mucho.");
            datos.RuleFor(d => d.Matricula).MaximumLength(20).WithMessage("La matrícula tiene 20 letras como mucho.");
            datos.RuleFor(d => d.Marca).MaximumLength(100).WithMessage("La marca tiene 100 letras como mucho.");
            datos.RuleFor(d => d.Modelo).MaximumLength(200).WithMessage("El modelo tiene 200 letras como mucho.");
            datos.RuleFor(d => d.Para).MaximumLength(120).WithMessage("El nombre del cliente tiene 120 letras como mucho.");
            datos.RuleFor(d => d.RefPropia).MaximumLength(60).WithMessage("La referencia tiene 60 letras como mucho.");
        }).When(c => c.Datos is not null);
    }
}

internal sealed class GuardarPresupuestoHandler(IPortalDb db, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<GuardarPresupuestoCommand, Guid>
{
    public async Task<Guid> Handle(GuardarPresupuestoCommand request, CancellationToken cancellationToken)
    {
        var (yo, hoy) = (usuario.Identidad, reloj.Hoy());
        var resultado = await mediator.Send(request.Calculo! with { ConMargen = false }, cancellationToken);
        var conMargen = await mediator.Send(request.Calculo! with { ConMargen = true }, cancellationToken);
        var ajustes = await mediator.Send(new ObtenerAjustesDeCalculadoraQuery(), cancellationToken);
        var nuevo = new NuevoPresupuesto(await SiguienteNumero(hoy.Year, cancellationToken), NifDe(yo, request.Nif), yo.EsInterno ? "" : yo.Empresa ?? yo.Nombre, yo.UsuarioId ?? throw new ForbiddenException(), request.Datos ?? new())
        {
            Entrada = JsonSerializer.Serialize(request.Calculo! with { ConMargen = false }, NormaEnJson.Opciones),
            Resultado = JsonSerializer.Serialize(resultado, NormaEnJson.Opciones),
            ResultadoConMargen = conMargen.Total == resultado.Total ? null : JsonSerializer.Serialize(conMargen, NormaEnJson.Opciones),
            Total = resultado.Total,
            TotalConMargen = conMargen.Total,
        };

        var presupuesto = Presupuesto.Guardar(nuevo, reloj.Ahora(), hoy.AddDays(ajustes.DiasDeValidez));
        db.Presupuestos.Add(presupuesto);
        return presupuesto.Id;
    }

    private static string NifDe(Identidad yo, string? pedido)
    {
        if (yo.EsInterno) return "";

        var nif = string.IsNullOrEmpty(pedido) ? yo.Nifs is [var primero, ..] ? primero : null : yo.Nifs.FirstOrDefault(n => n == Domain.Common.Nif.Normalizar(pedido));
        return nif ?? throw new DomainRuleException("Su usuario no tiene ese NIF: pida a la gestoría que lo revise.");
    }

    /// <summary>El command es en serie: dos no toman el mismo.</summary>
    private async Task<string> SiguienteNumero(int anio, CancellationToken cancellationToken)
    {
        var prefijo = Presupuesto.Prefijo(anio);
        return Presupuesto.Siguiente(await db.PresupuestosConBloqueados.Where(p => p.Numero.StartsWith(prefijo)).MaxAsync(p => (string?)p.Numero, cancellationToken), anio);
    }
}
