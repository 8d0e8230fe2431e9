using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class NombreDeDispositivoTests
{
    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", "Chrome en Windows")]
    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0", "Edge en Windows")]
    [TestCase("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1", "Safari en iPhone")]
    [TestCase("Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0", "Firefox en Android")]
    [TestCase("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36", "Chrome en Linux")]
    [TestCase("curl/8.5.0", "Navegador desconocido")]
    [TestCase(null, "Navegador desconocido")]
    public void Dice_navegador_y_sistema_como_los_llama_la_gente(string? agente, string nombre) =>
        Assert.That(NombreDeDispositivo.De(agente), Is.EqualTo(nombre));
}
