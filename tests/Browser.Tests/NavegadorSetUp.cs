using ElGestorPortal.Browser.Tests.Common;

// En todo el ensamblado, para que ninguna prueba de navegador pueda olvidar su categoría.
[assembly: Category("Browser")]

namespace ElGestorPortal.Browser.Tests;

/// <summary>Abre un solo navegador para todas las pruebas del ensamblado.</summary>
[SetUpFixture]
public class NavegadorSetUp
{
    [OneTimeSetUp]
    public Task AbrirAsync() => Navegador.AbrirAsync();

    [OneTimeTearDown]
    public Task CerrarAsync() => Navegador.CerrarAsync();
}
