using ElGestorPortal.Application.Documentos.Inspeccion;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Lo que necesita el formulario de adjuntar.</summary>
/// <param name="Direccion">Adónde se envía.</param>
/// <param name="MaximoPorArchivo">Bytes.</param>
/// <param name="Boton">Lo que dice su botón.</param>
public sealed record FormularioDeAdjuntar(string Direccion, long MaximoPorArchivo, string Boton = "Enviar a la gestoría")
{
    /// <summary>Para el atributo <c>accept</c>: en el móvil ofrece también la cámara.</summary>
    public static string Elegibles => $"image/*,{TipoDeArchivo.Elegibles}";
}
