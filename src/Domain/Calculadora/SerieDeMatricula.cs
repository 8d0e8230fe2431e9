using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>
/// Cuándo se daba una serie de matrículas. Es una estimación: las series corren al ritmo de las ventas, y un coche importado o rematriculado
/// llevó antes otra placa.
/// </summary>
public static class SerieDeMatricula
{
    private const string Letras = "BCDFGHJKLMNPRSTVWXYZ";

    /// <summary>El primer día del sistema y la serie por la que iba cada año al empezar.</summary>
    private static readonly (DateOnly Dia, int Orden)[] Hitos =
    [
        (new(2000, 9, 18), Orden("BBB")), De(2001, "BDS"), De(2002, "BRV"), De(2003, "CDF"), De(2004, "CRD"), De(2005, "DFG"), De(2006, "DVC"), De(2007, "FKD"), De(2008, "FYZ"),
        De(2009, "GKJ"), De(2010, "GSS"), De(2011, "HBF"), De(2012, "HHV"), De(2013, "HNL"), De(2014, "HVG"), De(2015, "JBZ"), De(2016, "JLB"), De(2017, "JWB"), De(2018, "KGP"),
        De(2019, "KST"), De(2020, "LDS"), De(2021, "LMD"), De(2022, "LVG"), De(2023, "MDF"), De(2024, "MMP"), De(2025, "MXR"), De(2026, "NFW"),
    ];

    /// <summary>El primer día del mes en que se daría. null si no es una placa ordinaria de las de tres letras, o es posterior a hoy.</summary>
    public static DateOnly? Estimar(string? matricula, DateOnly hoy)
    {
        var placa = Matricula.Normalizar(matricula);
        if (placa.Length != 7 || !placa[..4].All(char.IsAsciiDigit) || !placa[4..].All(c => Letras.Contains(c, StringComparison.Ordinal))) return null;

        var orden = Orden(placa[4..]);
        var tramo = Math.Min(Hitos.Length - 2, Array.FindLastIndex(Hitos, h => h.Orden <= orden));
        var (desde, hasta) = (Hitos[tramo], Hitos[tramo + 1]);

        // La última serie conocida sigue al ritmo del año anterior.
        var dias = (hasta.Dia.DayNumber - desde.Dia.DayNumber) * (orden - desde.Orden) / (hasta.Orden - desde.Orden);
        var dia = desde.Dia.AddDays(dias);
        return dia > hoy ? null : new DateOnly(dia.Year, dia.Month, 1);
    }

    private static (DateOnly Dia, int Orden) De(int anio, string serie) => (new(anio, 1, 1), Orden(serie));

    private static int Orden(string serie) => serie.Aggregate(0, (n, letra) => (n * Letras.Length) + Letras.IndexOf(letra, StringComparison.Ordinal));
}
