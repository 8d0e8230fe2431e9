using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using ElGestorPortal.Application.Documentos;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Documentos.Antivirus;

/// <summary>Un clamd, por TCP o por su socket, con la orden INSTREAM: los bytes se le pasan a trozos y no hace falta que vea el disco del portal.</summary>
internal sealed partial class AntivirusClamav(Uri donde, TimeSpan plazo, ILogger<AntivirusClamav> log) : IAntivirus
{
    private const int Trozo = 64 * 1024;
    private const int PuertoDeClamd = 3310;

    public async Task<Dictamen> AnalizarAsync(Stream contenido, CancellationToken cancellationToken)
    {
        using var fin = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        fin.CancelAfter(plazo);
        try
        {
            return Leer(await Preguntar(contenido, fin.Token));
        }
        catch (Exception e) when (e is IOException or SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            NoContesta(e);
            return Dictamen.SinRespuesta;
        }
    }

    private async Task<string> Preguntar(Stream contenido, CancellationToken cancellationToken)
    {
        using var zocalo = donde.Scheme == "unix" ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (donde.Scheme == "unix") await zocalo.ConnectAsync(new UnixDomainSocketEndPoint(donde.AbsolutePath), cancellationToken);
        else await zocalo.ConnectAsync(donde.Host, donde.Port > 0 ? donde.Port : PuertoDeClamd, cancellationToken);

        await using var red = new NetworkStream(zocalo);
        await red.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var bufer = new byte[4 + Trozo];
        contenido.Position = 0;
        int leidos;
        do
        {
            leidos = await contenido.ReadAsync(bufer.AsMemory(4), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(bufer, leidos);
            await red.WriteAsync(bufer.AsMemory(0, 4 + leidos), cancellationToken);
        }
        while (leidos > 0);

        var respuesta = new byte[1024];
        return Encoding.UTF8.GetString(respuesta, 0, await red.ReadAtLeastAsync(respuesta, respuesta.Length, throwOnEndOfStream: false, cancellationToken)).Trim('\0', '\n', ' ');
    }

    /// <summary><c>stream: OK</c>, <c>stream: Nombre FOUND</c> o, si no puede, <c>… ERROR</c>.</summary>
    private Dictamen Leer(string respuesta)
    {
        if (respuesta.EndsWith("OK", StringComparison.Ordinal)) return Dictamen.Limpio;
        if (respuesta.EndsWith(" FOUND", StringComparison.Ordinal)) return new(ResultadoDeAnalisis.Infectado, respuesta["stream: ".Length..^" FOUND".Length]);

        Respondio(respuesta);
        return Dictamen.SinRespuesta;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "El antivirus no contesta: lo que se suba esperará")]
    private partial void NoContesta(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "El antivirus no pudo mirar un archivo: {Respuesta}")]
    private partial void Respondio(string respuesta);
}
