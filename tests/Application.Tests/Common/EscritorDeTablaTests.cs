using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Informes;

namespace ElGestorPortal.Application.Tests.Common;

/// <summary>La hoja se escribe según se lee: la memoria no depende de cuántas filas lleve.</summary>
[NonParallelizable]
public class EscritorDeTablaTests
{
    private const int Paginas = 500;
    private const int PorPagina = 200;
    private const long Margen = 8 * 1024 * 1024;

    [TestCase(false), TestCase(true)]
    public async Task Con_cien_mil_filas_la_memoria_no_crece(bool xlsx)
    {
        var (alPrincipio, alFinal) = (0L, 0L);
        using var destino = new Sumidero();
        var escritor = new EscritorDeTabla([new("Número", 10), new("Título", 40), new("Alta", 12, "dd/MM/yyyy")], Filas());

        if (xlsx) await escritor.EnXlsxAsync(destino, new HojaDeMiniExcel(), "Hoja", CancellationToken.None);
        else await escritor.EnCsvAsync(destino, CancellationToken.None);

        Assert.That(destino.Bytes, Is.GreaterThan(1_000_000), "sale mientras se escribe");
        Assert.That(alFinal - alPrincipio, Is.LessThan(Margen));

        async IAsyncEnumerable<IReadOnlyList<object?[]>> Filas()
        {
            for (var p = 0; p < Paginas; p++)
            {
                if (p == 10) alPrincipio = GC.GetTotalMemory(forceFullCollection: true);
                if (p == Paginas - 1) alFinal = GC.GetTotalMemory(forceFullCollection: true);
                await Task.Yield();
                yield return [.. Enumerable.Range(p * PorPagina, PorPagina).Select(i => new object?[] { $"2026/{i:D6}", $"Transferencia del coche de {Guid.NewGuid()}", new DateTime(2026, 3, 2) })];
            }
        }
    }

    /// <summary>Como una respuesta: solo admite escrituras que esperan, y no guarda nada.</summary>
    private sealed class Sumidero : Stream
    {
        public long Bytes { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Una respuesta no admite esto.");

        public override void Flush()
        {
            // Nada que volcar.
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
