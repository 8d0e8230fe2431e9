using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Lo que el cálculo va contando: una línea por paso y un aviso por cada cosa que falta o conviene saber.</summary>
internal sealed class Relato
{
    private readonly List<string> _traza = [];
    private readonly List<Aviso> _avisos = [];

    public IReadOnlyList<string> Traza => _traza;

    public IReadOnlyList<Aviso> Avisos => _avisos;

    public void Anotar(string linea) => _traza.Add(linea);

    public void Avisar(string codigo, string texto)
    {
        if (!_avisos.Any(a => a.Codigo == codigo && a.Texto == texto)) _avisos.Add(new(codigo, texto));
    }

    /// <summary>Un importe redondeado al céntimo, la mitad hacia arriba: así se imprime y así sigue la cuenta.</summary>
    public static decimal Centimos(decimal importe) => Math.Round(importe, 2, MidpointRounding.AwayFromZero);

    public static string Fecha(DateOnly dia) => $"{dia:dd'/'MM'/'yyyy}";

    public static string Euro(decimal importe) => Euros.Texto(importe);
}
