using ElGestorPortal.Application.Documentos.Inspeccion;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Lo que necesita el formulario de adjuntar.</summary>
/// <param name="ExpedienteId">A qué.</param>
/// <param name="MaximoPorArchivo">Bytes.</param>
public sealed record FormularioDeAdjuntar(Guid ExpedienteId, long MaximoPorArchivo)
{
    /// <summary>Para el atributo <c>accept</c>: en el móvil ofrece también la cámara.</summary>
    public static string Elegibles => $"image/*,{TipoDeArchivo.Elegibles}";
}
