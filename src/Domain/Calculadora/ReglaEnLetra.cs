using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Una regla, dicha como la diría una persona: «turismo o todoterreno; más de 10 años; hasta 1.000 cc».</summary>
public static class ReglaEnLetra
{
    private static readonly Dictionary<CategoriaDeVehiculo, string> Categorias = new()
    {
        [CategoriaDeVehiculo.Mixto] = "vehículo mixto", [CategoriaDeVehiculo.ComercialLigero] = "furgoneta o comercial ligero", [CategoriaDeVehiculo.Otro] = "otro vehículo",
    };

    /// <summary>Cómo se llama una clase de vehículo.</summary>
    public static string Nombre(CategoriaDeVehiculo categoria) => Categorias.GetValueOrDefault(categoria) ?? categoria.ToString().ToLowerInvariant();

    public static string Condiciones(CondicionDeRegla c) => string.Join("; ", Partes(c)) is { Length: > 0 } texto ? texto : "siempre";

    private static IEnumerable<string> Partes(CondicionDeRegla c)
    {
        if (c.Categorias is { } categorias) yield return O(categorias.Select(Nombre));
        if (c.EdadMayorQue is { } mas) yield return $"más de {Anios(mas)}";
        if (c.EdadDesde is { } desde) yield return $"{Anios(desde)} o más";
        if (c.EdadHasta is { } hasta) yield return $"hasta {Anios(hasta)}";
        if (c.CilindradaMayorQue is { } ccMas) yield return $"más de {Euros.Cifra(ccMas)} cc";
        if (c.CilindradaHasta is { } ccHasta) yield return $"hasta {Euros.Cifra(ccHasta)} cc";
        if (c.CilindradaMenorQue is { } ccMenos) yield return $"menos de {Euros.Cifra(ccMenos)} cc";
        if (c.PotenciaFiscalMayorQue is { } cvf) yield return $"más de {Euros.Cifra(cvf)} CVF";
        if (c.Distintivos is { } distintivos) yield return $"distintivo {O(distintivos.Select(Distintivo))}";
        if (c.BaseMenorQue is { } baseMenor) yield return $"base de menos de {Euros.Texto(baseMenor)}";
        if (c.BaseDesde is { } baseDesde) yield return $"base de {Euros.Texto(baseDesde)} o más";
        if (c.ValorDeTablasMenorQue is { } tablas) yield return $"precio de tabla de menos de {Euros.Texto(tablas)}";
        if (c.Historico is { } historico) yield return historico ? "histórico" : "no histórico";
        if (c.AfectoActividad is { } afecto) yield return afecto ? "afecto a una actividad" : "no afecto a una actividad";
        if (c.Alguna is { } alternativas) yield return $"y una de estas: {string.Join(", o ", alternativas.Select(a => $"({Condiciones(a)})"))}";
    }

    private static string Distintivo(DistintivoAmbiental distintivo) => distintivo == DistintivoAmbiental.Cero ? "0" : distintivo.ToString().ToUpperInvariant();

    private static string Anios(int anios) => anios == 1 ? "1 año" : $"{anios} años";

    private static string O(IEnumerable<string> nombres) => nombres.ToList() is [.. var primeros, var ultimo] ? primeros.Count == 0 ? ultimo : $"{string.Join(", ", primeros)} o {ultimo}" : "";
}
