using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Infrastructure.Documentos.Antivirus;
using ElGestorPortal.Tests.Common.Subidas;
using Microsoft.Extensions.Logging.Abstractions;

namespace ElGestorPortal.Infrastructure.Tests.Documentos;

public class AntivirusTests
{
    [Test]
    public async Task El_de_muestra_conoce_la_firma_de_prueba_suelta_partida_y_dentro_de_un_documento()
    {
        var antivirus = new AntivirusDeMuestra();

        Assert.That(await Analizar(antivirus, ArchivosDePrueba.Pdf()), Is.EqualTo(ResultadoDeAnalisis.Limpio));
        Assert.That(await Analizar(antivirus, ArchivosDePrueba.Eicar), Is.EqualTo(ResultadoDeAnalisis.Infectado));
        Assert.That(await Analizar(antivirus, [.. new byte[(64 * 1024) - 40], .. ArchivosDePrueba.Eicar]), Is.EqualTo(ResultadoDeAnalisis.Infectado));
        Assert.That(await Analizar(antivirus, ArchivosDePrueba.Docx(("word/nota.bin", ArchivosDePrueba.Eicar))), Is.EqualTo(ResultadoDeAnalisis.Infectado));
    }

    [TestCase("stream: OK\0", ResultadoDeAnalisis.Limpio)]
    [TestCase("stream: Eicar-Test FOUND\0", ResultadoDeAnalisis.Infectado)]
    [TestCase("INSTREAM size limit exceeded. ERROR\0", ResultadoDeAnalisis.SinRespuesta)]
    [TestCase("", ResultadoDeAnalisis.SinRespuesta)]
    public async Task A_clamd_se_le_pasan_los_bytes_a_trozos_y_se_entiende_lo_que_contesta(string respuesta, ResultadoDeAnalisis esperado)
    {
        var enviado = ArchivosDePrueba.Pdf(new string('x', 200_000));
        using var clamd = new ClamdDePrueba(respuesta);

        Assert.That(await Analizar(clamd.Antivirus(TimeSpan.FromSeconds(20)), enviado), Is.EqualTo(esperado));
        Assert.That(await clamd.Recibido, Is.EqualTo(enviado));
    }

    [Test]
    public async Task Parado_o_colgado_no_falla_dice_que_no_se_sabe()
    {
        var clamd = new ClamdDePrueba(null);
        Assert.That(await Analizar(clamd.Antivirus(TimeSpan.FromMilliseconds(300)), ArchivosDePrueba.Pdf()), Is.EqualTo(ResultadoDeAnalisis.SinRespuesta), "colgado");

        clamd.Dispose();
        Assert.That(await Analizar(clamd.Antivirus(TimeSpan.FromSeconds(5)), ArchivosDePrueba.Pdf()), Is.EqualTo(ResultadoDeAnalisis.SinRespuesta), "parado");
    }

    private static async Task<ResultadoDeAnalisis> Analizar(IAntivirus antivirus, byte[] bytes) => (await antivirus.AnalizarAsync(new MemoryStream(bytes), CancellationToken.None)).Resultado;

    /// <summary>Habla INSTREAM como clamd y contesta lo que se le diga; si es null, no contesta nunca.</summary>
    private sealed class ClamdDePrueba : IDisposable
    {
        private readonly TcpListener _oido = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _fin = new();
        private readonly int _puerto;

        public ClamdDePrueba(string? respuesta)
        {
            _oido.Start();
            _puerto = ((IPEndPoint)_oido.LocalEndpoint).Port;
            Recibido = Atender(respuesta);
        }

        public Task<byte[]> Recibido { get; }

        public AntivirusClamav Antivirus(TimeSpan plazo) => new(new Uri($"tcp://127.0.0.1:{_puerto}"), plazo, NullLogger<AntivirusClamav>.Instance);

        public void Dispose()
        {
            _fin.Cancel();
            _oido.Dispose();
        }

        private async Task<byte[]> Atender(string? respuesta)
        {
            using var cliente = await _oido.AcceptTcpClientAsync(_fin.Token);
            await using var red = cliente.GetStream();
            var (orden, largo, recibido) = (new byte[10], new byte[4], new MemoryStream());
            await red.ReadExactlyAsync(orden, _fin.Token);
            Assert.That(Encoding.ASCII.GetString(orden), Is.EqualTo("zINSTREAM\0"));
            while (true)
            {
                await red.ReadExactlyAsync(largo, _fin.Token);
                var trozo = new byte[BinaryPrimitives.ReadInt32BigEndian(largo)];
                if (trozo.Length == 0) break;
                await red.ReadExactlyAsync(trozo, _fin.Token);
                recibido.Write(trozo);
            }

            if (respuesta is null) await new TaskCompletionSource().Task.WaitAsync(_fin.Token);
            await red.WriteAsync(Encoding.ASCII.GetBytes(respuesta!), _fin.Token);
            return recibido.ToArray();
        }
    }
}
