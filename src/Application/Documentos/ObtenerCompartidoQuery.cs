using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Qué hay tras un enlace compartido. Si no vale, no existe.</summary>
[Publico]
public sealed record ObtenerCompartidoQuery(string Token) : IQuery<CompartidoDto>;

/// <param name="Clase">Qué es.</param>
/// <param name="Nombre">Cómo se llama; null si antes hay que dar la contraseña.</param>
/// <param name="Tamano">Bytes.</param>
/// <param name="PideContrasena">Hay que darla.</param>
/// <param name="Caduca">Hasta cuándo, UTC.</param>
public sealed record CompartidoDto(string Clase, string? Nombre, long Tamano, bool PideContrasena, DateTime Caduca);

internal sealed class ObtenerCompartidoHandler(EnlacesVivos enlaces) : IRequestHandler<ObtenerCompartidoQuery, CompartidoDto>
{
    public async Task<CompartidoDto> Handle(ObtenerCompartidoQuery request, CancellationToken cancellationToken)
    {
        var (enlace, documento) = await enlaces.ExigirAsync(request.Token, cancellationToken);
        var protegido = enlace.Contrasena is not null;
        return new(ClaseDocumento.Nombre(documento.Clase), protegido ? null : NombreDeFichero.De(documento.Nombre, documento.TipoMime), documento.Tamano, protegido, enlace.Caduca);
    }
}
