using System.Net.Http.Headers;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Web.Tests.Common;

/// <summary>Alguien con sus dos puertas abiertas: la cookie de las páginas y el token de la API.</summary>
public sealed record Actor(string Nombre, HttpClient Paginas, HttpClient Api) : IDisposable
{
    public void Dispose()
    {
        Paginas.Dispose();
        Api.Dispose();
    }
}

public static class Actores
{
    public const string Contrasena = "una frase larga para entrar";

    /// <summary>Da de alta a alguien y entra con él por las dos puertas, con sesiones de verdad.</summary>
    public static async Task<Actor> EntrarAsync(this PortalWebDePrueba portal, string nombre, TipoUsuario tipo, DespachoDePrueba? despacho = null, params string[] nifs)
    {
        var donde = (despacho ?? DespachoDePrueba.Demo).Id;
        await portal.Enviar(Identidad.Sistema(donde), new SembrarUsuarioDeDemoCommand($"{nombre}@pruebas.example", Contrasena, nombre, tipo, nifs));

        var pagina = await Abrir(paraApi: false);
        var token = await Abrir(paraApi: true);
        var (paginas, api) = (portal.CrearNavegador(), portal.CrearNavegador());
        paginas.DefaultRequestHeaders.Add("Cookie", $"portal={pagina}");
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(nombre, paginas, api);

        async Task<string> Abrir(bool paraApi) =>
            (await portal.Enviar(Identidad.Anonima(donde), new EntrarCommand($"{nombre}@pruebas.example", Contrasena, new("127.0.0.1", "pruebas"), paraApi))).Secreto;
    }
}
