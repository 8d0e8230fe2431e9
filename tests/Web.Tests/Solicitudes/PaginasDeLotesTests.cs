using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Solicitudes;

public sealed partial class PaginasDeLotesTests
{
    [Test]
    public async Task Se_descarga_la_plantilla_se_sube_se_ve_se_confirma_y_salen_los_numeros()
    {
        await using var portal = await PortalWebDePrueba.CrearAsync();
        using var marta = await portal.EntrarAsync("marta", TipoUsuario.Colaborador, null, Nifs.Concesionario);
        var titulos = (await marta.Paginas.GetStringAsync("/solicitudes/lote?handler=Plantilla&tramite=informe&formato=csv")).TrimStart('\uFEFF').Split("\r\n")[0];
        var vacia = new string(';', titulos.Count(c => c == ';'));
        var buena = string.Join(';', titulos.Split(';').Select(t => t switch { "Matrícula" => "1234BCD", "Qué informe" => "De cargas", _ => "" }));

        using var subida = await Subir(marta, $"{titulos}\r\n{buena}\r\nR2{vacia}\r\n");
        var ficha = subida.Headers.Location!.OriginalString;
        var antes = WebUtility.HtmlDecode(await marta.Paginas.GetStringAsync(ficha));
        using var confirmada = await marta.Paginas.PostAsync($"{ficha}?handler=Confirmar", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", Testigo().Match(antes).Groups[1].Value)]));
        await portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new ProcesarLotesCommand());
        var despues = WebUtility.HtmlDecode(await marta.Paginas.GetStringAsync(ficha));

        Assert.That(antes, Does.Contain("Todavía no se ha enviado nada.").And.Contain("Se pueden enviar 1 de 2").And.Contain("<b>Matrícula:</b>"));
        Assert.That(confirmada.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(despues, Does.Contain("Enviadas todas.").And.Match("S-[0-9]{4}-000001"));
        Assert.That(WebUtility.HtmlDecode(await marta.Paginas.GetStringAsync("/solicitudes/lote")), Does.Contain("Las que ya subió").And.Contain("hoja.csv").And.Contain("Una enviada"));
        using var conMalCursor = await marta.Paginas.GetAsync("/solicitudes/lote?cursor=nada");
        Assert.That(conMalCursor.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Lo_que_no_es_una_hoja_vuelve_al_formulario_con_su_porque()
    {
        await using var portal = await PortalWebDePrueba.CrearAsync();
        using var marta = await portal.EntrarAsync("marta", TipoUsuario.Colaborador, null, Nifs.Concesionario);

        using var respuesta = await Subir(marta, "PK\u0003\u0004 esto no es un libro");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync()), Does.Contain("El libro de Excel está estropeado"));
    }

    private static async Task<HttpResponseMessage> Subir(Actor quien, string hoja)
    {
        var html = await quien.Paginas.GetStringAsync("/solicitudes/lote");
        using var archivo = new ByteArrayContent(Encoding.UTF8.GetBytes(hoja)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var formulario = new MultipartFormDataContent { { new StringContent(Testigo().Match(html).Groups[1].Value), "__RequestVerificationToken" }, { new StringContent("informe"), "tramite" }, { archivo, "archivo", "hoja.csv" } };
        return await quien.Paginas.PostAsync("/solicitudes/lote", formulario);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();
}
