using System.Net;
using System.Net.Sockets;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Calculadora;

namespace ElGestorPortal.Infrastructure.Tests.Calculadora;

/// <summary>Quien teclea una dirección no hace que el servidor visite lo que quiera.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DescargaDelBoeTests
{
    private const string Buena = "https://www.boe.es/diario_boe/xml.php?id=BOE-A-2025-26357";

    [TestCase(Buena, true)]
    [TestCase("https://boe.es/diario_boe/xml.php?id=BOE-A-2025-26357", true)]
    [TestCase("http://www.boe.es/diario_boe/xml.php", false)]
    [TestCase("https://www.boe.es:8443/", false)]
    [TestCase("https://www.boe.es@169.254.169.254/", false)]
    [TestCase("https://www.boe.es.malo.example/", false)]
    [TestCase("https://malo.example/www.boe.es", false)]
    [TestCase("https://127.0.0.1/", false)]
    [TestCase("https://wwẉ.boe.es/", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("diario_boe/xml.php", false)]
    [TestCase("", false)]
    public void Solo_se_pide_al_boe_y_por_https(string direccion, bool vale) => Assert.That(DescargaDelBoe.EsDelBoe(direccion, out _), Is.EqualTo(vale));

    [TestCase("212.128.109.34", true)]
    [TestCase("2a00:1450:4003:80e::200e", true)]
    [TestCase("127.0.0.1", false)]
    [TestCase("10.1.2.3", false)]
    [TestCase("172.16.0.1", false)]
    [TestCase("172.31.255.255", false)]
    [TestCase("172.32.0.1", true)]
    [TestCase("192.168.1.1", false)]
    [TestCase("169.254.169.254", false)]
    [TestCase("100.64.0.1", false)]
    [TestCase("198.18.0.1", false)]
    [TestCase("0.0.0.0", false)]
    [TestCase("224.0.0.1", false)]
    [TestCase("255.255.255.255", false)]
    [TestCase("::1", false)]
    [TestCase("::", false)]
    [TestCase("::ffff:10.0.0.1", false)]
    [TestCase("fe80::1", false)]
    [TestCase("fd00::1", false)]
    [TestCase("64:ff9b::a00:1", false)]
    [TestCase("2002:a00:1::1", false)]
    public void Solo_se_conecta_a_direcciones_publicas(string direccion, bool publica) => Assert.That(DescargaDelBoe.EsPublica(IPAddress.Parse(direccion)), Is.EqualTo(publica));

    [Test]
    public async Task Un_nombre_que_resuelve_a_la_red_de_dentro_no_se_visita()
    {
        using var dentro = new TcpListener(IPAddress.Loopback, 0);
        dentro.Start();
        using var http = new HttpMessageInvoker(DescargaDelBoe.Salida((_, _) => Task.FromResult(new[] { IPAddress.Loopback })));
        using var peticion = new HttpRequestMessage(HttpMethod.Get, $"http://www.boe.es:{((IPEndPoint)dentro.LocalEndpoint).Port}/");

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(peticion, CancellationToken.None));

        Assert.That(dentro.Pending(), Is.False, "ni siquiera llama");
        Assert.That(DescargaDelBoe.Salida(Dns.GetHostAddressesAsync).AllowAutoRedirect, Is.False);
    }

    [TestCase(HttpStatusCode.Found, 10)]
    [TestCase(HttpStatusCode.NotFound, 10)]
    [TestCase(HttpStatusCode.OK, 151L * 1024 * 1024)]
    public async Task Ni_redirecciones_ni_errores_ni_ficheros_enormes(HttpStatusCode estado, long largo)
    {
        using var boe = new Respuesta(estado, largo);
        using var descarga = new DescargaDelBoe(boe);

        var fallo = await Assert.ThrowsAsync<ContenidoRechazadoException>(() => descarga.AbrirAsync(Buena, CancellationToken.None));

        Assert.That((fallo!.Codigo, boe.Peticiones), Is.EqualTo(("descarga-fallida", 1)));
        Assert.That((await Assert.ThrowsAsync<ContenidoRechazadoException>(() => descarga.AbrirAsync("https://malo.example/", CancellationToken.None)))!.Codigo, Is.EqualTo("direccion-no-admitida"));
        Assert.That(boe.Peticiones, Is.EqualTo(1));
    }

    [Test]
    public async Task Lo_que_da_el_boe_se_lee_segun_llega()
    {
        using var boe = new Respuesta(HttpStatusCode.OK, 10);
        using var descarga = new DescargaDelBoe(boe);

        await using var contenido = await descarga.AbrirAsync(Buena, CancellationToken.None);

        Assert.That(await new StreamReader(contenido).ReadToEndAsync(), Is.EqualTo("<xml/>"));
    }

    private sealed class Respuesta(HttpStatusCode estado, long largo) : HttpMessageHandler
    {
        public int Peticiones { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Peticiones++;
            var respuesta = new HttpResponseMessage(estado) { Content = new StringContent("<xml/>") };
            respuesta.Content.Headers.ContentLength = largo;
            respuesta.Headers.Location = new("http://169.254.169.254/");
            return Task.FromResult(respuesta);
        }
    }
}
