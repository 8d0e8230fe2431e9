using System.Threading.Channels;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>
/// SQLite tiene un solo escritor: en el proceso se espera turno por orden de llegada, antes de BEGIN IMMEDIATE,
/// en vez de competir a sondeos por el cerrojo del fichero.
/// </summary>
internal sealed class PuertaDeEscritura
{
    private readonly Channel<bool> _turno = Channel.CreateBounded<bool>(1);

    public PuertaDeEscritura() => _turno.Writer.TryWrite(true);

    public async Task<IDisposable> EntrarAsync(CancellationToken cancellationToken)
    {
        await _turno.Reader.ReadAsync(cancellationToken);
        return new Salida(_turno.Writer);
    }

    private sealed class Salida(ChannelWriter<bool> turno) : IDisposable
    {
        private int _fuera;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _fuera, 1) == 0) turno.TryWrite(true);
        }
    }
}
