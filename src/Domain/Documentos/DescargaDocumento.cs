using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos;

/// <summary>Quién abrió qué documento y cuándo (UTC). Es a la vez el registro de accesos y la marca de leído.</summary>
public sealed class DescargaDocumento : IDeDespacho
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid DespachoId { get; private set; }
    public required Guid UsuarioId { get; init; }
    public required Guid DocumentoId { get; init; }
    public required DateTime Fecha { get; init; }

    /// <summary>Se miró en el navegador, sin descargarlo.</summary>
    public required bool SoloVista { get; init; }
}
