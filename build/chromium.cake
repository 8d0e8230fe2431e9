// Deja en PORTAL_CHROMIUM el navegador de las pruebas. false: no hay, y se omiten las de navegador.
bool FindChromium()
{
    string Installed() => new[] { "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser" }.FirstOrDefault(p => FileExists(p));

    var path = EnvironmentVariable("PORTAL_CHROMIUM");
    if (string.IsNullOrEmpty(path))
    {
        // Sin una fuente, Chromium dibuja cuadros y axe no puede medir el texto.
        path = Installed() ?? (AptInstall("chromium", "fonts-liberation") ? Installed() : null);
    }

    if (path == null)
    {
        Console.WriteLine("omitido: las pruebas de navegador (no hay Chromium; instálelo o indíquelo en PORTAL_CHROMIUM)");
        return false;
    }

    Console.WriteLine($"Chromium: {path}");
    Environment.SetEnvironmentVariable("PORTAL_CHROMIUM", path);
    return true;
}
