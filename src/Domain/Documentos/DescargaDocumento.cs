using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos;

/// <summary>De qué manera se abrió un documento.</summary>
public enum ViaDeApertura
{
    /// <summary>Él solo.</summary>
    Directa,

    /// <summary>Dentro de un ZIP.</summary>
    Zip,

    /// <summary>Alguien sin cuenta, con un enlace compartido.</summary>
    Enlace,

    /// <summary>No se abrió: quien lo tenía como nuevo lo dio por leído.</summary>
    Marca,
}

/// <summary>Quién abrió qué documento y cuándo (UTC). Es a la vez el registro de accesos y la marca de leído.</summary>
public sealed class DescargaDocumento : IDeDespacho
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid DespachoId { get; private set; }

    /// <summary><see cref="Guid.Empty"/> si llegó por un enlace compartido.</summary>
    public required Guid UsuarioId { get; init; }

    public required Guid DocumentoId { get; init; }
    public required DateTime Fecha { get; init; }

    /// <summary>Se miró en el navegador, sin descargarlo.</summary>
    public required bool SoloVista { get; init; }

    public ViaDeApertura Via { get; init; }

    /// <summary>El enlace por el que llegó.</summary>
    public Guid? EnlaceId { get; init; }
}
