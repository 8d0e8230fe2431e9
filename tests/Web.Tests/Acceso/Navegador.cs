using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>Un navegador sin JavaScript: guarda cookies, no sigue redirecciones y rellena el testigo de los formularios.</summary>
public sealed partial class Navegador(TestServer servidor, string ip)
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _cliente = servidor.CreateClient();
    private readonly Uri _raiz = new("https://localhost/");

    public string? Galleta => _cookies.GetCookies(_raiz).SingleOrDefault(c => c.Name == "__Host-portal")?.Value;

    public void PonerGalleta(string valor) => _cookies.Add(_raiz, new Cookie("__Host-portal", valor, "/") { Secure = true });

    public async Task<HttpResponseMessage> Ir(string ruta, params (string Nombre, string Valor)[] cabeceras)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Get, new Uri(_raiz, ruta));
        foreach (var (nombre, valor) in cabeceras) peticion.Headers.TryAddWithoutValidation(nombre, valor);
        return await Enviar(peticion);
    }

    /// <summary>Abre la página y envía su formulario con estos campos.</summary>
    public Task<HttpResponseMessage> Rellenar(string ruta, params (string Campo, string Valor)[] campos) => Rellenar(ruta, ruta, campos);

    /// <summary>Lo mismo, cuando el formulario se envía a otra dirección.</summary>
    public async Task<HttpResponseMessage> Rellenar(string ruta, string enviarA, params (string Campo, string Valor)[] campos)
    {
        var html = await (await Ir(ruta)).Content.ReadAsStringAsync();
        var ocultos = Oculto().Matches(html).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
        return await EnviarFormulario(enviarA, [.. ocultos.DistinctBy(o => o.Item1).Where(o => campos.All(c => c.Campo != o.Item1)), .. campos]);
    }

    public async Task<HttpResponseMessage> EnviarFormulario(string ruta, params (string Campo, string Valor)[] campos)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Post, new Uri(_raiz, ruta))
        {
            Content = new FormUrlEncodedContent(campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor))),
        };
        return await Enviar(peticion);
    }

    public Task<HttpResponseMessage> Entrar(string usuario, string contrasena, string ruta = "/acceso/entrar") =>
        Rellenar(ruta, ("Entrada.Usuario", usuario), ("Entrada.Contrasena", contrasena));

    public async Task<HttpResponseMessage> Json(string ruta, object cuerpo, string? token = null)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Post, new Uri(_raiz, ruta));
        peticion.Content = cuerpo is string crudo ? new StringContent(crudo, System.Text.Encoding.UTF8, "application/json") : JsonContent.Create(cuerpo);
        if (token is not null) peticion.Headers.Authorization = new("Bearer", token);
        return await Enviar(peticion);
    }

    private async Task<HttpResponseMessage> Enviar(HttpRequestMessage peticion)
    {
        peticion.Headers.TryAddWithoutValidation("X-Ip", ip);
        if (_cookies.GetCookieHeader(_raiz) is { Length: > 0 } galletas) peticion.Headers.TryAddWithoutValidation("Cookie", galletas);
        var respuesta = await _cliente.SendAsync(peticion);
        if (respuesta.Headers.TryGetValues("Set-Cookie", out var puestas))
            foreach (var puesta in puestas) _cookies.SetCookies(_raiz, puesta);
        return respuesta;
    }

    [GeneratedRegex("""<input(?=[^>]*type="hidden")(?=[^>]*name="([^"]+)")(?=[^>]*value="([^"]*)")[^>]*>""")]
    private static partial Regex Oculto();
}
