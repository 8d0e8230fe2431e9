using System.Buffers.Binary;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Azar repetible y barato (SplitMix64): cada expediente tiene el suyo, de modo que su contenido no depende de cuántos haya.</summary>
internal struct Azar(ulong semilla)
{
    private ulong _estado = semilla;

    public static Azar Para(int semilla, long indice, ulong de) => new(unchecked((ulong)semilla * 0x9E3779B97F4A7C15UL) ^ ((ulong)indice * 0xD1B54A32D192ED03UL) ^ (de * 0x8CB92BA72F3D8DD7UL));

    /// <summary>El de un nombre (FNV-1a).</summary>
    public static Azar De(int semilla, string tipo, string nombre)
    {
        var huella = 0xCBF29CE484222325UL ^ (ulong)semilla;
        foreach (var c in tipo) huella = unchecked((huella ^ c) * 0x100000001B3UL);
        foreach (var c in nombre) huella = unchecked((huella ^ c) * 0x100000001B3UL);
        return new(huella);
    }

    public ulong Siguiente()
    {
        _estado += 0x9E3779B97F4A7C15UL;
        var z = _estado;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public int Hasta(int tope) => (int)(Siguiente() % (ulong)tope);

    public bool Uno(int deCada) => Hasta(deCada) == 0;

    public T De<T>(IReadOnlyList<T> lista) => lista[Hasta(lista.Count)];

    public T Con<T>(IReadOnlyList<(int Peso, T Valor)> pesos)
    {
        var resto = Hasta(pesos.Sum(p => p.Peso));
        foreach (var (peso, valor) in pesos)
        {
            if (resto < peso) return valor;
            resto -= peso;
        }

        return pesos[^1].Valor;
    }

    /// <summary>Guid de la versión 7 con ese milisegundo: crece con el tiempo, como los del portal.</summary>
    public Guid Id(DateTime cuando)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)new DateTimeOffset(cuando).ToUnixTimeMilliseconds() << 16);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Siguiente());
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (Siguiente() & 0xFFF)));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
