using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Tests.Common.Puente;

/// <summary>Habla con el portal como el agente del escritorio: por HTTP y con su credencial.</summary>
public sealed class PuentePorHttp(PortalWebDePrueba portal, HttpClient http, Guid despachoId) : IPuertaDelPuente
{
    public async Task<ResultadoDeEntrada> RecibirAsync(JsonElement sobre)
    {
        using var respuesta = await http.PostAsJsonAsync("/puente/v1/entrada", sobre);
        respuesta.EnsureSuccessStatusCode();
        return (await respuesta.Content.ReadFromJsonAsync<ResultadoDeEntrada>())!;
    }

    public async Task<bool> RecibirContenidoAsync(byte[] contenido)
    {
        using var cuerpo = new ByteArrayContent(contenido);
        cuerpo.Headers.ContentType = new("application/octet-stream");
        using var respuesta = await http.PutAsync(new Uri($"/puente/v1/blobs/{Elementos.Sha256(contenido)}", UriKind.Relative), cuerpo);
        respuesta.EnsureSuccessStatusCode();
        return respuesta.StatusCode == HttpStatusCode.Created;
    }

    public Task<Guid> IdDeAsync(string tipo, string origenId) => portal.ConDb(despachoId, db =>
        db.Set<RegistroDeEntrada>().Where(r => r.Tipo == tipo && r.OrigenId == origenId).Select(r => r.ObjetoId).SingleAsync());
}
