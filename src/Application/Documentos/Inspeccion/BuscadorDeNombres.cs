namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>
/// Busca en los bytes de un PDF los nombres de lo que ejecuta algo, aunque vengan disfrazados (<c>/J#61vaScript</c>), y dónde empiezan sus flujos.
/// Son nombres largos: en bytes al azar no salen.
/// </summary>
internal sealed class BuscadorDeNombres
{
    private const int Solape = 48;

    private static readonly string[] Activos = ["/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/GoToR", "/GoToE", "/ImportData", "/SubmitForm", "/Rendition", "/XFA[", "/XFA "];

    private readonly byte[] _ventana = new byte[Solape + (64 * 1024)];
    private readonly List<long> _flujos = [];
    private int _quedan;
    private long _en;

    /// <summary>El primero que apareció; null si ninguno.</summary>
    public string? Hallado { get; private set; }

    /// <summary>Posición del primer byte de cada flujo.</summary>
    public IReadOnlyList<long> Flujos => _flujos;

    /// <summary>Lo que sigue es otra cosa: olvida lo visto.</summary>
    public void Empezar()
    {
        _flujos.Clear();
        (_quedan, _en, Hallado) = (0, 0, null);
    }

    /// <param name="trozo">Los bytes que siguen, 64 KB como mucho.</param>
    public void Mirar(ReadOnlySpan<byte> trozo)
    {
        trozo.CopyTo(_ventana.AsSpan(_quedan));
        var visto = _ventana.AsSpan(0, _quedan + trozo.Length);
        BuscarActivos(visto);
        BuscarFlujos(visto);

        // Lo último se vuelve a mirar con lo siguiente: un nombre puede quedar partido.
        var cola = Math.Min(Solape, visto.Length);
        _en += visto.Length - cola;
        visto[^cola..].CopyTo(_ventana);
        _quedan = cola;
    }

    private void BuscarActivos(ReadOnlySpan<byte> visto)
    {
        for (int en, desde = 0; Hallado is null && (en = visto[desde..].IndexOf((byte)'/')) >= 0; desde += en + 1)
            foreach (var nombre in Activos)
                if (EmpiezaPor(visto[(desde + en)..], nombre)) Hallado ??= nombre;
    }

    private void BuscarFlujos(ReadOnlySpan<byte> visto)
    {
        for (int en, desde = 0; (en = visto[desde..].IndexOf("stream"u8)) >= 0; desde += en + 6)
        {
            var inicio = desde + en;
            var resto = visto[(inicio + 6)..];
            if (inicio >= 3 && visto[(inicio - 3)..inicio].SequenceEqual("end"u8)) continue;

            var salto = resto.StartsWith("\r\n"u8) ? 2 : resto.StartsWith("\n"u8) || resto.StartsWith("\r"u8) ? 1 : 0;
            var primero = _en + inicio + 6 + salto;
            if (salto > 0 && (_flujos.Count == 0 || primero > _flujos[^1])) _flujos.Add(primero);
        }
    }

    /// <summary>Con los caracteres escritos como <c>#61</c> ya deshechos.</summary>
    private static bool EmpiezaPor(ReadOnlySpan<byte> bytes, string nombre)
    {
        var en = 0;
        foreach (var esperado in nombre)
        {
            if (en >= bytes.Length) return false;
            var c = bytes[en++];
            if (c == '#' && en + 1 < bytes.Length && char.IsAsciiHexDigit((char)bytes[en]) && char.IsAsciiHexDigit((char)bytes[en + 1]))
            {
                c = (byte)((Convert.ToInt32(((char)bytes[en]).ToString(), 16) << 4) + Convert.ToInt32(((char)bytes[en + 1]).ToString(), 16));
                en += 2;
            }

            if (c != esperado) return false;
        }

        return true;
    }
}
