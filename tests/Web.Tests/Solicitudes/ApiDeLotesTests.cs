using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Solicitudes;

/// <summary>Muchas solicitudes en una hoja, desde el programa de un colaborador.</summary>
public sealed class ApiDeLotesTests
{
    private const string Ruta = "/api/v1/solicitudes/lotes";

    [Test]
    public async Task Se_sube_se_mira_se_confirma_y_se_sigue_y_otro_no_llega_a_ella()
    {
        await using var portal = await PortalWebDePrueba.CrearAsync();
        using var marta = await portal.EntrarAsync("marta", TipoUsuario.Colaborador, null, Nifs.Concesionario);
        using var otro = await portal.EntrarAsync("otro", TipoUsuario.Colaborador, null, Nifs.OtroConcesionario);
        var titulos = (await marta.Api.GetStringAsync($"{Ruta}/plantilla?tramite=informe")).TrimStart('\uFEFF').Split("\r\n")[0];
        var buena = string.Join(';', titulos.Split(';').Select(t => t switch { "Matrícula" => "1234BCD", "Qué informe" => "De cargas", _ => "" }));

        using var subida = await Subir(marta, "informe", $"{titulos}\r\n{buena}\r\n");
        using var repetida = await Subir(marta, "informe", $"{titulos}\r\n{buena}\r\n");
        var ficha = subida.Headers.Location!;
        var antes = await marta.Api.GetFromJsonAsync<JsonElement>(ficha);
        using var ajena = await otro.Api.PostAsync($"{ficha}/confirmar", null);
        using var confirmada = await marta.Api.PostAsync($"{ficha}/confirmar", null);
        await portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new ProcesarLotesCommand());
        var lista = await marta.Api.GetFromJsonAsync<JsonElement>(Ruta);

        Assert.That((subida.StatusCode, repetida.Headers.Location, ajena.StatusCode, confirmada.StatusCode), Is.EqualTo((HttpStatusCode.Created, ficha, HttpStatusCode.NotFound, HttpStatusCode.OK)));
        Assert.That((antes.GetProperty("buenas").GetInt32(), antes.GetProperty("confirmado").ValueKind, antes.GetProperty("filas").GetProperty("elementos")[0].GetProperty("titulo").GetString()), Is.EqualTo((1, JsonValueKind.Null, "1234 BCD")));
        Assert.That(lista.GetProperty("elementos").EnumerateArray().Select(l => (l.GetProperty("enviadas").GetInt32(), l.GetProperty("terminado").ValueKind)), Is.EqualTo(new[] { (1, JsonValueKind.String) }));
        Assert.That((await otro.Api.GetFromJsonAsync<JsonElement>(Ruta)).GetProperty("elementos").GetArrayLength(), Is.Zero);
    }

    private static async Task<HttpResponseMessage> Subir(Actor quien, string tramite, string hoja)
    {
        using var archivo = new ByteArrayContent(Encoding.UTF8.GetBytes(hoja));
        using var formulario = new MultipartFormDataContent { { new StringContent(tramite), "tramite" }, { archivo, "archivo", "hoja.csv" } };
        using var peticion = new HttpRequestMessage(HttpMethod.Post, Ruta) { Content = formulario };
        peticion.Headers.Add("Idempotency-Key", "hoja-1");
        return await quien.Api.SendAsync(peticion);
    }
}
