using System.Diagnostics.CodeAnalysis;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Una hoja con muchas solicitudes, en la lista.</summary>
public record LoteEnListaDto
{
    public required Guid Id { get; init; }

    /// <summary>Clave del trámite.</summary>
    public required string Tramite { get; init; }

    public required string TramiteTexto { get; init; }

    /// <summary>Como se llamaba la hoja.</summary>
    public required string Fichero { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Creado { get; init; }

    /// <summary>Cuándo se dijo que se enviaran, UTC; null: no ha salido nada.</summary>
    public DateTime? Confirmado { get; init; }

    /// <summary>Cuándo se acabó, UTC.</summary>
    public DateTime? Terminado { get; init; }

    /// <summary>Filas de la hoja.</summary>
    public required int Cuantas { get; init; }

    /// <summary>Las que se pueden enviar.</summary>
    public required int Buenas { get; init; }

    public required int Enviadas { get; init; }

    /// <summary>Las que al final no se pudieron enviar.</summary>
    public required int Fallidas { get; init; }

    public int Hechas => Enviadas + Fallidas;

    internal static LoteEnListaDto De(LoteDeSolicitudes lote, (int Enviadas, int Fallidas) marcha) => new()
    {
        Id = lote.Id,
        Tramite = lote.Tramite,
        TramiteTexto = CatalogoDeTramites.De(lote.Tramite).Nombre,
        Fichero = lote.Fichero,
        Creado = lote.Creado,
        Confirmado = lote.Confirmado,
        Terminado = lote.Terminado,
        Cuantas = lote.Filas,
        Buenas = lote.Buenas,
        Enviadas = marcha.Enviadas,
        Fallidas = marcha.Fallidas,
    };
}

/// <summary>Una hoja con sus filas: lo que se vio en cada una y, si se confirmó, en qué quedó.</summary>
public sealed record LoteDto : LoteEnListaDto
{
    [SetsRequiredMembers]
    private LoteDto(LoteEnListaDto lote, Pagina<FilaDeLoteDto> filas) : base(lote) => Filas = filas;

    /// <summary>Todas, en el orden de la hoja.</summary>
    public required Pagina<FilaDeLoteDto> Filas { get; init; }

    internal static LoteDto De(LoteDeSolicitudes lote, IReadOnlyList<FilaDeLoteDto> filas) =>
        new(LoteEnListaDto.De(lote, (filas.Count(f => f.SolicitudId is not null), filas.Count(f => f.Fallo is not null))), Pagina.Entera(filas));
}

/// <param name="Numero">El que tiene en la hoja.</param>
/// <param name="Titulo">Matrícula, referencia o primera persona: por lo que se la reconoce.</param>
/// <param name="Reparos">Lo que se vio.</param>
/// <param name="SePuedeEnviar">Nada lo impide.</param>
/// <param name="SolicitudId">La que nació de ella.</param>
/// <param name="NumeroDeSolicitud">Su número.</param>
/// <param name="Fallo">Por qué no se pudo enviar.</param>
public sealed record FilaDeLoteDto(int Numero, string Titulo, Pagina<ReparoDeFila> Reparos, bool SePuedeEnviar, Guid? SolicitudId, string? NumeroDeSolicitud, string? Fallo);
