namespace ElGestorPortal.Application.Puente;

/// <summary>
/// Ajusta el tamaño del trozo para que ninguna transacción retenga al único escritor de SQLite más de unos 50 ms. Es uno para todos los lotes:
/// lo aprendido en uno vale para el siguiente.
/// </summary>
internal sealed class RitmoDeTrozos
{
    private const double ObjetivoMs = 45;
    private const int Minimo = 25;
    private const int Maximo = 250;

    private int _tamano = 50;

    public int Tamano => Volatile.Read(ref _tamano);

    /// <param name="elementos">Los del trozo.</param>
    /// <param name="tardo">Con la transacción abierta: la cola de espera no cuenta, o dos escritorios a la vez harían trozos cada vez menores.</param>
    public void Anotar(int elementos, TimeSpan tardo)
    {
        // Uno pequeño cuesta casi lo que su transacción, y no dice nada de los grandes.
        if (elementos < Minimo) return;

        var cabrian = (int)(ObjetivoMs / (Math.Max(tardo.TotalMilliseconds, 0.1) / elementos));

        // Un trozo de otro tipo de elemento, o un tropiezo del disco, no lo descuadra: la mitad del camino cada vez.
        Volatile.Write(ref _tamano, Math.Clamp((Tamano + Math.Min(cabrian, Maximo)) / 2, Minimo, Maximo));
    }
}
