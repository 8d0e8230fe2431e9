using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Web.Common.Subidas;

/// <summary>Los bytes de un fichero dentro de un formulario. Si el envío llega cortado o mal hecho, lo dice como cosa de quien envía.</summary>
internal sealed class FlujoDeParte(Stream parte) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static async Task<T> Leer<T>(Func<Task<T>> leer)
    {
        try
        {
            return await leer();
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new PeticionInvalidaException("formulario-invalido", "El envío ha llegado cortado. Vuelva a intentarlo.");
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Leer(() => parte.ReadAsync(buffer, cancellationToken).AsTask()));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Solo se lee.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
