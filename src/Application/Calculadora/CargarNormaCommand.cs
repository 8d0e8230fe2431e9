using System.Security.Cryptography;
using System.Text;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Carga una versión de una norma, escrita en JSON. No se usa hasta que se activa; cargar lo mismo otra vez devuelve la que ya estaba.</summary>
/// <param name="Clase">Qué norma es: los precios se cargan con su Orden.</param>
/// <param name="Contenido">La norma, con <c>clave</c> y <c>desde</c>.</param>
/// <param name="Partida">La versión de la que se partió: si es un borrador, esta ocupa su lugar.</param>
[Requiere(Permiso.Gestionar | Permiso.Calcular), EnSerie]
public sealed record CargarNormaCommand(ClaseDeNorma Clase, string Contenido, Guid? Partida = null) : ICommand<Guid>;

internal sealed class CargarNormaValidator : AbstractValidator<CargarNormaCommand>
{
    public CargarNormaValidator()
    {
        RuleFor(c => c.Clase).IsInEnum().NotEqual(ClaseDeNorma.Precios).WithMessage("Los precios se cargan con la Orden del BOE.");
        RuleFor(c => c.Contenido).NotEmpty().WithMessage("Pegue la norma en JSON.").MaximumLength(1_000_000);
    }
}

internal sealed class CargarNormaHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<CargarNormaCommand, Guid>
{
    public async Task<Guid> Handle(CargarNormaCommand request, CancellationToken cancellationToken)
    {
        var (clave, desde) = NormaRevisada.Leer(request.Clase, request.Contenido);
        var huella = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Clase}\n{request.Contenido.ReplaceLineEndings("\n")}")));
        var visibles = db.VersionesDe(usuario).Where(v => v.Clase == request.Clase);
        if (await visibles.Where(v => v.Huella == huella).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(cancellationToken) is { } ya) return ya;
        var borrador = await db.BorradorAsync(usuario, request.Partida, cancellationToken);
        if (borrador?.Clase != request.Clase) borrador = null;
        if (await visibles.AnyAsync(v => v.Clave == clave && (borrador == null || v.Id != borrador.Id), cancellationToken))
            throw new ConflictoException("clave-repetida", $"Ya hay una versión «{clave}» con otro contenido. Cambie «clave»: es el nombre con que se cita.");

        var quien = usuario.Identidad;
        var version = VersionOficial.Cargar(Guid.CreateVersion7(), request.Clase, clave, desde, request.Contenido.ReplaceLineEndings("\n"), huella,
            new(quien.DespachoId, quien.Nombre is { Length: > 0 } nombre ? nombre : quien.Actor, reloj.Ahora()));
        if (borrador is not null) db.VersionesOficiales.Remove(borrador);
        db.VersionesOficiales.Add(version);
        return version.Id;
    }
}
