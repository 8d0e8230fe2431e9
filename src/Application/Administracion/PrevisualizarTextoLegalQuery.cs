using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Cómo se leería ese texto, sin guardarlo, con los datos del despacho.</summary>
[Requiere(Permiso.Administrar)]
public sealed record PrevisualizarTextoLegalQuery(string Cuerpo) : IQuery<string>;

internal sealed class PrevisualizarTextoLegalValidator : AbstractValidator<PrevisualizarTextoLegalQuery>
{
    public PrevisualizarTextoLegalValidator() => RuleFor(q => q.Cuerpo).NotEmpty().WithMessage("Escriba el texto.").EsTextoLegal();
}

internal sealed class PrevisualizarTextoLegalHandler(LectorDeTextosLegales textos) : IRequestHandler<PrevisualizarTextoLegalQuery, string>
{
    public Task<string> Handle(PrevisualizarTextoLegalQuery request, CancellationToken cancellationToken) => textos.HtmlAsync(request.Cuerpo, cancellationToken);
}

internal static class ReglasDeTextoLegal
{
    public static IRuleBuilderOptionsConditions<T, string> EsTextoLegal<T>(this IRuleBuilder<T, string> regla) => regla.Custom((cuerpo, contexto) =>
    {
        if (TextoLegal.QueFalla(cuerpo ?? "") is { } falla) contexto.AddFailure(falla);
    });
}
