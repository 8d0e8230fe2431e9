using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ElGestorPortal.Tests.Common;

/// <summary>Servidor SMTP mínimo en un puerto libre: acepta todo y guarda lo que recibe, tal cual llegó por la red.</summary>
public sealed class ServidorSmtpDePrueba : IAsyncDisposable
{
    private readonly TcpListener _oido = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _fin = new();
    private readonly ConcurrentQueue<string> _mensajes = new();
    private readonly Task _atencion;

    public ServidorSmtpDePrueba()
    {
        _oido.Start();
        _atencion = AtenderAsync();
    }

    public int Puerto => ((IPEndPoint)_oido.LocalEndpoint).Port;

    /// <summary>Cada mensaje, con sus cabeceras y precedido de las líneas RCPT TO.</summary>
    public IReadOnlyList<string> Mensajes => [.. _mensajes];

    public async ValueTask DisposeAsync()
    {
        await _fin.CancelAsync();
        _oido.Stop();
        await _atencion;
        _fin.Dispose();
    }

    private async Task AtenderAsync()
    {
        try
        {
            while (true)
            {
                using var cliente = await _oido.AcceptTcpClientAsync(_fin.Token);
                await ConversarAsync(cliente.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ConversarAsync(NetworkStream flujo)
    {
        using var lector = new StreamReader(flujo, Encoding.UTF8);
        await using var escritor = new StreamWriter(flujo, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var recibido = new StringBuilder();
        await escritor.WriteLineAsync("220 prueba");
        while (await lector.ReadLineAsync(_fin.Token) is { } linea)
        {
            if (linea.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)) recibido.AppendLine(linea);
            if (linea.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await escritor.WriteLineAsync("221 adios");
                return;
            }

            if (!linea.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await escritor.WriteLineAsync("250 prueba");
                continue;
            }

            await escritor.WriteLineAsync("354 adelante");
            while (await lector.ReadLineAsync(_fin.Token) is { } dato && dato != ".") recibido.AppendLine(dato);
            _mensajes.Enqueue(recibido.ToString());
            recibido.Clear();
            await escritor.WriteLineAsync("250 guardado");
        }
    }
}
