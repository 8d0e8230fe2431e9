namespace ElGestorPortal.Browser.Tests.Common;

public class CapturasTests
{
    [Test]
    public async Task La_captura_se_guarda_a_ancho_de_escritorio_y_de_movil()
    {
        await using var contexto = await Navegador.NuevoContextoAsync();
        var pagina = await contexto.NewPageAsync();
        await pagina.SetContentAsync(PaginaMinima.Con("<p>No hay ningún vehículo.</p>"));

        var ficheros = await pagina.CapturaAsync("prueba-de-captura");

        Assert.That(ficheros.Select(Path.GetFileName), Is.EqualTo(["prueba-de-captura-1280.png", "prueba-de-captura-390.png"]));
        Assert.That(ficheros.Select(f => new FileInfo(f).Length), Has.All.Positive);
        Assert.That(pagina.ViewportSize!.Width, Is.EqualTo(1280));
    }
}
