using ElGestorPortal.Application.Administracion;

namespace ElGestorPortal.Application.Tests.Administracion;

public class ObjetosDeAuditoriaTests
{
    [TestCase("Pagina 01a20f4c-1dc8-7e09-93d8-a26abe4a4d67", "Por la página")]
    [TestCase("Acceso 01a20f4c-1dc8-7e09-93d8-a26abe4a4d67", "Por la API")]
    [TestCase("ListarDocumentos 8, ListarVehiculos 1", "Documentos (8 veces), vehículos")]
    [TestCase("BuscarDocumentos 2, BuscarFacturas 2, ListarExpedientes 11", "Expedientes (11 veces), buscador (2 veces)")]
    [TestCase("Factura A-26-01828", "Factura A-26-01828")]
    [TestCase("  ", null)]
    public void Se_dice_en_espanol_y_lo_demas_queda_como_esta(string objeto, string? texto) => Assert.That(ObjetosDeAuditoria.Texto(objeto), Is.EqualTo(texto));
}
