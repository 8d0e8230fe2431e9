namespace ElGestorPortal.Application.Puente;

/// <summary>Ajusta el tamaño del trozo para que ninguna transacción retenga al único escritor de SQLite más de unos 50 ms.</summary>
internal sealed class RitmoDeTrozos
{
    private const double ObjetivoMs = 40;

    public int Tamano { get; private set; } = 40;

    public void Anotar(int elementos, TimeSpan tardo)
    {
        var porElemento = Math.Max(tardo.TotalMilliseconds, 1) / elementos;
        Tamano = Math.Clamp((int)(ObjetivoMs / porElemento), 25, 100);
    }
}
