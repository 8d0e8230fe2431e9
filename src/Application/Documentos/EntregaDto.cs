using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Por dónde va un documento que se subió al portal.</summary>
/// <param name="Estado">El último paso dado.</param>
/// <param name="Pasos">Los dados, en orden.</param>
/// <param name="Motivo">Si se rechazó, por qué.</param>
public sealed record EntregaDto(EstadoArchivo Estado, Pagina<PasoDeEntregaDto> Pasos, string? Motivo)
{
    internal static EntregaDto De(Subida subida) => new(subida.Estado, Pagina.Entera<PasoDeEntregaDto>([.. subida.Pasos.Select(p => new PasoDeEntregaDto(p.Estado, p.Fecha))]), subida.Estado == EstadoArchivo.Rechazado ? subida.Motivo : null);
}

/// <param name="Estado">Qué paso.</param>
/// <param name="Fecha">Cuándo se dio, UTC.</param>
public sealed record PasoDeEntregaDto(EstadoArchivo Estado, DateTime Fecha);
