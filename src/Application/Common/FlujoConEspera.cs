namespace ElGestorPortal.Application.Common;

/// <summary>
/// Quien comprime escribe a veces sin dejar esperar (el final de cada entrada de un ZIP, una hoja de cálculo), y una respuesta web solo admite
/// escrituras que esperan: aquí se guardan hasta la siguiente, o hasta que se vuelcan.
/// </summary>
internal sealed class FlujoConEspera(Stream destino) : Stream
{
    private readonly MemoryStream _pendiente = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer) => _pendiente.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _pendiente.Write(buffer, offset, count);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await VolcarAsync(cancellationToken);
        await destino.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Escribe lo guardado.</summary>
    public async Task VolcarAsync(CancellationToken cancellationToken)
    {
        if (_pendiente.Length == 0) return;
        await destino.WriteAsync(_pendiente.GetBuffer().AsMemory(0, (int)_pendiente.Length), cancellationToken);
        _pendiente.SetLength(0);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => VolcarAsync(cancellationToken);

    public override void Flush()
    {
        // Lo guardado sale con la siguiente escritura que espera.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
