namespace ElGestorPortal.Application.Acceso;

/// <summary>
/// Contraseñas que se prueban las primeras. La lista propia (<c>contrasenas-comunes.txt</c>) tiene las palabras; las variantes
/// (mayúsculas, cifras y signos alrededor, letras cambiadas por cifras, dos seguidas, repetidas, recorridos del teclado) se reconocen aquí,
/// de modo que un millar de palabras vale por millones de contraseñas.
/// </summary>
internal static class ContrasenasComunes
{
    /// <summary>Cifras y signos que se suelen poner alrededor de la palabra.</summary>
    private const int Adorno = 6;

    private static readonly Lazy<HashSet<string>> Palabras = new(Cargar);

    public static bool Contiene(string contrasena)
    {
        if (contrasena.Length == 0) return false;

        var baja = Texto.Plegar(contrasena).Replace(" ", "", StringComparison.Ordinal);
        return RecorridoDeTeclado.EsCasiTodo(baja) || EsRepeticion(baja) || EsPalabraAdornada(baja);
    }

    /// <summary>Quitando cifras y signos de los lados, hasta seis, queda una palabra de la lista, o dos.</summary>
    private static bool EsPalabraAdornada(string baja)
    {
        for (var desde = 0; desde == 0 || (desde <= Adorno && desde < baja.Length && !char.IsLetter(baja[desde - 1])); desde++)
            for (var hasta = baja.Length; hasta - desde >= 3 && (hasta == baja.Length || (desde + baja.Length - hasta <= Adorno && !char.IsLetter(baja[hasta]))); hasta--)
                if (EsPalabra(baja[desde..hasta]) || EsPalabra(Descifrar(baja[desde..hasta])))
                    return true;
        return false;
    }

    private static bool EsPalabra(string palabra)
    {
        if (Palabras.Value.Contains(palabra)) return true;

        for (var i = 3; i <= palabra.Length - 3; i++)
            if (Palabras.Value.Contains(palabra[..i]) && Palabras.Value.Contains(palabra[i..]))
                return true;
        return false;
    }

    /// <summary>Un trozo corto varias veces: <c>abcabcabcabc</c>.</summary>
    private static bool EsRepeticion(string baja)
    {
        for (var trozo = 1; trozo <= Math.Min(5, baja.Length / 2); trozo++)
            if (!baja.Where((c, i) => c != baja[i % trozo]).Any())
                return true;
        return false;
    }

    /// <summary>Deshace el cambio de letras por cifras: <c>p4ssw0rd</c> → <c>password</c>.</summary>
    private static string Descifrar(string palabra) =>
        string.Concat(palabra.Select(c => c switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c }));

    private static HashSet<string> Cargar()
    {
        using var fichero = typeof(ContrasenasComunes).Assembly.GetManifestResourceStream("contrasenas-comunes.txt")!;
        using var lector = new StreamReader(fichero);
        return [.. lector.ReadToEnd().Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }
}
