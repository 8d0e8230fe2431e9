using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se cuenta, para leerla, una apertura de un documento.</summary>
public static class Aperturas
{
    public static string Quien(this DescargaAnotadaDto a) => (a.Via, a.Usuario) switch
    {
        (ViaDeApertura.Enlace, { } autor) => $"Alguien, con un enlace de {autor}",
        (ViaDeApertura.Enlace, _) => "Alguien, con un enlace compartido",
        (_, { } usuario) => usuario,
        _ => "Un usuario que ya no existe",
    };

    public static string Manera(this DescargaAnotadaDto a) => a.Via == ViaDeApertura.Zip ? "Lo descargó en un ZIP" : a.SoloVista ? "Lo vio" : "Lo descargó";

    public static string Icono(this DescargaAnotadaDto a) => a.Via switch { ViaDeApertura.Zip => "file-zip", ViaDeApertura.Enlace => "share", _ => a.SoloVista ? "eye" : "download" };
}
