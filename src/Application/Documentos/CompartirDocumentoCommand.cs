using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Crea una dirección secreta para un documento que quien lo pide puede descargar. Devuelve su secreto, que no se podrá volver a ver.</summary>
/// <param name="DocumentoId">Documento.</param>
/// <param name="Dias">Cuántos días vale, de 1 a 30.</param>
/// <param name="Contrasena">La que habrá que dar; vacía, ninguna.</param>
/// <param name="Maximo">Cuántas descargas admite; sin decirlo, las que haga falta.</param>
[Requiere(Permiso.VerDocumentos | Permiso.DescargarDocumentos), TransaccionPropia]
public sealed record CompartirDocumentoCommand(Guid DocumentoId, int Dias, string? Contrasena = null, int? Maximo = null) : ICommand<string>;

internal sealed class CompartirDocumentoValidator : AbstractValidator<CompartirDocumentoCommand>
{
    public CompartirDocumentoValidator()
    {
        RuleFor(c => c.Dias).InclusiveBetween(1, EnlaceCompartido.DiasMaximos).WithMessage($"El enlace puede valer de 1 a {EnlaceCompartido.DiasMaximos} días.");
        RuleFor(c => c.Maximo).InclusiveBetween(1, EnlaceCompartido.DescargasMaximas).WithMessage($"Las descargas van de 1 a {EnlaceCompartido.DescargasMaximas}. Déjelo en blanco si no quiere límite.");
        RuleFor(c => c.Contrasena).Length(8, 128).When(c => !string.IsNullOrEmpty(c.Contrasena)).WithMessage("La contraseña del enlace lleva de 8 a 128 caracteres.");
    }
}

internal sealed class CompartirDocumentoHandler(IContrasenasDeEnlace contrasenas, IMediator mediator) : IRequestHandler<CompartirDocumentoCommand, string>
{
    public async Task<string> Handle(CompartirDocumentoCommand request, CancellationToken cancellationToken)
    {
        var secreto = Secreto.Nuevo();
        var hash = string.IsNullOrEmpty(request.Contrasena) ? null : contrasenas.Cifrar(request.Contrasena);
        await mediator.Send(new GuardarEnlaceCompartidoCommand(request.DocumentoId, Secreto.Huella(secreto), new(request.Dias, hash, request.Maximo)), cancellationToken);
        return secreto;
    }
}
