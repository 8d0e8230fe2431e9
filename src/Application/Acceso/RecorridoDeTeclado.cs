namespace ElGestorPortal.Application.Acceso;

/// <summary>¿Se escribe casi sin levantar el dedo, o es el abecedario o los números en fila?</summary>
internal static class RecorridoDeTeclado
{
    private const double Casi = 0.7;
    private static readonly string[] Filas = ["1234567890", "qwertyuiop", "asdfghjklñ", "zxcvbnm,.-"];
    private static readonly Dictionary<char, (int X, int Y)> Teclas =
        Filas.SelectMany((fila, y) => fila.Select((c, x) => (c, x, y))).ToDictionary(t => t.c, t => (t.x, t.y));

    public static bool EsCasiTodo(string texto)
    {
        if (texto.Length < 3) return true;

        var seguidos = texto.Zip(texto.Skip(1)).Count(p => Seguidos(p.First, p.Second));
        return seguidos >= Casi * (texto.Length - 1);
    }

    private static bool Seguidos(char a, char b)
    {
        if (Math.Abs(a - b) <= 1) return true;
        return Teclas.TryGetValue(a, out var uno) && Teclas.TryGetValue(b, out var otro) && Math.Abs(uno.X - otro.X) <= 1 && Math.Abs(uno.Y - otro.Y) <= 1;
    }
}
