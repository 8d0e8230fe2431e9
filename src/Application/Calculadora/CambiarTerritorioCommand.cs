using System.Text.Json;
using System.Text.Json.Nodes;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Escribe otra versión de las reglas cambiando en una las de un territorio. Se carga sin activarla. Si la de partida es un borrador (suya y nunca activada)
/// ocupa su lugar, de modo que se puede ir territorio a territorio.
/// </summary>
/// <param name="Id">La versión de la que se parte.</param>
/// <param name="Territorio">Cómo queda.</param>
/// <param name="Clave">Nombre con que se citará.</param>
/// <param name="Desde">Primer día en que rige.</param>
[Requiere(Permiso.Gestionar | Permiso.Calcular), EnSerie]
public sealed record CambiarTerritorioCommand(Guid Id, NormaDeTerritorio Territorio, string Clave, DateOnly Desde) : ICommand<Guid>, IAuditable
{
    public string? Objeto => $"{Id} {Territorio.Id}";
}

internal sealed class CambiarTerritorioValidator : AbstractValidator<CambiarTerritorioCommand>
{
    public CambiarTerritorioValidator()
    {
        RuleFor(c => c.Clave).NotEmpty().WithMessage("Ponga un nombre a la versión.").MaximumLength(60);
        RuleFor(c => c.Desde).NotEqual(default(DateOnly)).WithMessage("Diga desde qué día rige.");
        RuleFor(c => c.Territorio.Norma).NotEmpty().WithMessage("Diga la norma del tipo general.").MaximumLength(300);
        RuleFor(c => c.Territorio.Modelo).NotEmpty().WithMessage("Diga el modelo.").MaximumLength(40);
        RuleFor(c => c.Territorio.Tipo).InclusiveBetween(0, 100).WithMessage("El tipo general va de 0 a 100 %.");
        RuleFor(c => c.Territorio.Reglas).Must(r => r.Select(x => x.Id).Distinct(StringComparer.Ordinal).Count() == r.Count).WithMessage("Dos reglas tienen el mismo nombre.");
        RuleForEach(c => c.Territorio.Reglas).ChildRules(r =>
        {
            r.RuleFor(x => x.Id).Matches("^[a-z0-9_]{1,60}$").WithMessage("El nombre de una regla lleva letras minúsculas sin tilde, cifras y guiones bajos: «{PropertyValue}» no vale.");
            r.RuleFor(x => x.Norma).NotEmpty().WithMessage(x => $"Diga la norma de la regla «{x.Id}».").MaximumLength(300);
            r.RuleFor(x => x).Must(x => x.Tipo is null != x.Cuota is null && x.Tipo is null or (>= 0 and <= 100) && x.Cuota is null or >= 0).WithMessage(x => $"La regla «{x.Id}» da o un tipo de 0 a 100 % o una cuota fija.");
        });
    }
}

internal sealed class CambiarTerritorioHandler(IPortalDb db, IUsuarioActual usuario, IMediator mediator) : IRequestHandler<CambiarTerritorioCommand, Guid>
{
    private static readonly JsonSerializerOptions Escrito = new(NormaEnJson.Opciones) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Guid> Handle(CambiarTerritorioCommand request, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(usuario, request.Id, cancellationToken);
        var json = version.Clase == ClaseDeNorma.Reglas ? JsonNode.Parse(version.Contenido)!.AsObject() : throw new NotFoundException();
        var territorios = json["territorios"]!.AsArray();
        var lugar = Enumerable.Range(0, territorios.Count).FirstOrDefault(i => string.Equals((string?)territorios[i]!["id"], request.Territorio.Id, StringComparison.OrdinalIgnoreCase), -1);
        if (lugar < 0) throw new NotFoundException();

        json["clave"] = request.Clave.Trim();
        json["desde"] = request.Desde.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        territorios[lugar] = JsonSerializer.SerializeToNode(request.Territorio, Escrito);
        return await mediator.Send(new CargarNormaCommand(ClaseDeNorma.Reglas, json.ToJsonString(Escrito), version.Id), cancellationToken);
    }
}
