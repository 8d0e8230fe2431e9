using System.Security.Cryptography;
using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Cambia el logotipo del despacho. Es PNG o JPEG de hasta 1 MB: nada que un navegador pueda ejecutar.</summary>
[Requiere(Permiso.Administrar), TransaccionPropia]
public sealed record CambiarLogotipoCommand(byte[] Contenido) : ICommand;

internal sealed class CambiarLogotipoValidator : AbstractValidator<CambiarLogotipoCommand>
{
    private const int Maximo = 1_000_000;
    private static readonly byte[][] Firmas = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]];

    public CambiarLogotipoValidator() => RuleFor(c => c.Contenido)
        .Must(b => b.Length <= Maximo && Firmas.Any(f => b.AsSpan().StartsWith(f))).WithName("Logotipo").WithMessage("El logotipo es un PNG o JPEG de hasta 1 MB.");
}

internal sealed class CambiarLogotipoHandler(IMediator mediator, IEnvioAislado envio, IUsuarioActual usuario) : IRequestHandler<CambiarLogotipoCommand, Unit>
{
    public async Task<Unit> Handle(CambiarLogotipoCommand request, CancellationToken cancellationToken)
    {
        var huella = Convert.ToHexStringLower(SHA256.HashData(request.Contenido));
        await envio.EnviarComoAsync(Identidad.Sistema(usuario.DespachoId), new RecibirContenidoCommand(huella, new MemoryStream(request.Contenido), request.Contenido.Length), cancellationToken);

        var actual = await mediator.Send(new ObtenerMarcaQuery(), cancellationToken) ?? throw new NotFoundException();
        await mediator.Send(new CambiarMarcaCommand(actual.Marca with { LogoSha256 = huella }), cancellationToken);
        return Unit.Value;
    }
}
