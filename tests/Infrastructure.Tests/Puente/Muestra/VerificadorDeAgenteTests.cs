using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;
using ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;
using Microsoft.Extensions.Logging.Abstractions;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

public sealed class VerificadorDeAgenteTests
{
    private readonly RelojSinEspera _reloj = new();
    private VerificadorDeAgente _verificador = null!;
    private HttpClient _http = null!;

    [SetUp]
    public void Preparar()
    {
        _verificador = new("secreto", _reloj);
        _http = new HttpClient(new EnMano(_verificador)) { BaseAddress = new("http://verificador/") };
    }

    [TearDown]
    public void Cerrar() => _http.Dispose();

    [Test]
    public async Task El_escritorio_de_muestra_lo_pasa_todo()
    {
        var puente = new PuenteHttp(_http, "secreto", new Reintentos(_reloj, new()), _reloj);
        var escritorio = new EscritorioEnVivo(new EnlaceHttp(puente), new CajonEnMemoria(), _reloj, NullLogger.Instance, new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 1));
        for (var i = 0; i < 5 && !_verificador.Acabado; i++) await escritorio.VueltaAsync(TimeSpan.Zero, CancellationToken.None);

        Assert.That(_verificador.Comprobaciones.Todas.Where(c => c.Veredicto != Veredicto.Pasa && c.Obligatoria), Is.Empty);
        Assert.That(_verificador.Comprobaciones.Conforme, Is.True);
    }

    [Test]
    public async Task A_uno_que_lo_hace_todo_mal_le_dice_que()
    {
        await Llamar(HttpMethod.Get, "salida", credencial: null);
        var mensajes = (await (await Llamar(HttpMethod.Get, "salida")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("mensajes").EnumerateArray().Select(m => m.GetProperty("messageId").GetGuid()).ToList();
        for (var vez = 0; vez < 2; vez++)
            await Llamar(HttpMethod.Post, "salida/acuses", new { acuses = mensajes.Select((m, i) => new { messageId = m, resultado = i == 0 ? "rechazado" : "aceptado", origenId = $"X-{vez}-{i}" }) });

        await Lote(("vehiculo", "V-0", 1, new { matricula = "se niega y no se repite" }));
        for (var i = 0; i < 20; i++) await Lote(("vehiculo", "V-9", i, new { matricula = "9999BBB" }));
        await Lote(("vehiculo", "V-1", 5, new { matricula = 7 }));
        await Lote(("vehiculo", "V-1", 5, new { matricula = "otra" }));
        await Lote(("vehiculo", "V-1", 3, new { matricula = "vieja" }));
        await Lote(("nave", "", -1, new { }));
        await Llamar(HttpMethod.Put, $"blobs/{new string('a', 64)}", new { });

        Assert.That(_verificador.Comprobaciones.Todas.Where(c => c.Veredicto == Veredicto.Falla).Select(c => c.Codigo),
            Is.SupersetOf(new[] { "credencial", "desconocidos", "contenido", "repetido", "datos", "versiones", "sobre", "huella", "reintento" }));
        Assert.That(_verificador.Comprobaciones.Conforme, Is.False);
    }

    /// <summary>Repartir lo negado en otros lotes, repetir una versión ya vista o escribir lo mismo con otra letra es del contrato.</summary>
    [Test]
    public async Task A_quien_lo_repite_de_otra_manera_no_se_le_reprocha()
    {
        await Lote(("vehiculo", "V-1", 1, new { matricula = "1111BBB", co2 = 100, marca = "Seat" }), ("vehiculo", "V-2", 1, new { matricula = "2222BBB" }));
        await Lote(("vehiculo", "V-3", 1, new { matricula = "3333BBB" }), ("vehiculo", "V-2", 2, new { matricula = "2223BBB" }));
        await Lote(("vehiculo", "V-1", 1, new { matricula = "1111BBB", co2 = 100, marca = "Seat" }));
        await Lote(("vehiculo", "V-1", 2, new { matricula = "1112BBB" }));
        await Lote(("vehiculo", "V-1", 1, new { marca = "Seat", modelo = (string?)null, campoNuevo = 1, matricula = "1111BBB", co2 = 100.00m }));

        var vistas = _verificador.Comprobaciones.Todas.ToDictionary(c => c.Codigo, c => (c.Veredicto, c.Detalle));
        Assert.That((vistas["reintento"], vistas["versiones"]), Is.EqualTo(((Veredicto.Pasa, (string?)null), (Veredicto.Pasa, (string?)null))));
    }

    [Test]
    public void Quien_no_llama_no_lo_pasa() => Assert.That((_verificador.Comprobaciones.Conforme, _verificador.Acabado), Is.EqualTo((false, false)));

    private Task<HttpResponseMessage> Lote(params (string Tipo, string OrigenId, int Version, object Datos)[] elementos) =>
        Llamar(HttpMethod.Post, "entrada", new { elementos = elementos.Select(e => new { tipo = e.Tipo, op = "upsert", origenId = e.OrigenId, version = e.Version, emitido = "2026-03-10T09:00:00Z", datos = e.Datos }) });

    private async Task<HttpResponseMessage> Llamar(HttpMethod metodo, string ruta, object? cuerpo = null, string? credencial = "secreto")
    {
        using var peticion = new HttpRequestMessage(metodo, $"puente/v1/{ruta}") { Content = cuerpo is null ? null : JsonContent.Create(cuerpo) };
        if (credencial is not null) peticion.Headers.Authorization = new("Bearer", credencial);
        return await _http.SendAsync(peticion);
    }

    /// <summary>Lleva cada petición al verificador sin pasar por la red.</summary>
    private sealed class EnMano(VerificadorDeAgente verificador) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var cuerpo = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            var (estado, respuesta) = verificador.Atender(request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(), cuerpo);
            return new HttpResponseMessage(estado) { Content = new ByteArrayContent(respuesta) { Headers = { ContentType = new("application/json") } } };
        }
    }
}
