namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Matrículas que cuadran con la fecha en que se dieron; ninguna se repite.</summary>
internal sealed class Matriculas
{
    private const string Letras = "BCDFGHJKLMNPRSTVWXYZ";
    private static readonly string[] Siglas = ["M", "B", "V", "TO", "GU", "SE", "BI", "AL", "TF", "Z"];
    private static readonly DateOnly PrimeraNacional = new(2000, 9, 18);

    // Serie de letras que se estaba dando en cada fecha, contando desde BBB.
    private static readonly (DateOnly Fecha, double Serie)[] Hitos =
    [
        (PrimeraNacional, 0), (new(2005, 1, 1), 810), (new(2010, 1, 1), 1909), (new(2015, 1, 1), 2415), (new(2020, 1, 1), 3230), (new(2025, 1, 1), 3985),
        (new(2035, 1, 1), 5500),
    ];

    private readonly HashSet<string> dadas = new(StringComparer.Ordinal);

    public string Dar(Azar azar, ClaseDeVehiculo clase, DateOnly fecha)
    {
        string matricula;
        do
        {
            matricula = Inventar(azar, clase, fecha);
        }
        while (!dadas.Add(matricula));

        // Un escritorio de verdad guarda lo que alguien tecleó: casi siempre junto, a veces no.
        return azar.Suerte(0.08) ? ConSeparador(matricula, azar.Suerte(0.5) ? "-" : " ") : matricula;
    }

    private static string Inventar(Azar azar, ClaseDeVehiculo clase, DateOnly fecha) => clase switch
    {
        ClaseDeVehiculo.Remolque => "R" + azar.Cifras(4) + Corta(azar),
        ClaseDeVehiculo.Ciclomotor => "C" + azar.Cifras(4) + Corta(azar),
        ClaseDeVehiculo.Especial => "E" + azar.Cifras(4) + Corta(azar),
        ClaseDeVehiculo.Historico => "H" + azar.Cifras(4) + Corta(azar),
        _ when fecha < PrimeraNacional => azar.Uno(Siglas) + azar.Cifras(4) + azar.Letras(Letras, azar.Entre(1, 2)),
        _ => azar.Cifras(4) + Nacional(azar, fecha),
    };

    private static string Corta(Azar azar) => "B" + azar.Letras(Letras, 2);

    private static string Nacional(Azar azar, DateOnly fecha)
    {
        var i = 1;
        while (i < Hitos.Length - 1 && fecha >= Hitos[i].Fecha)
        {
            i++;
        }

        var (desde, serieDesde) = Hitos[i - 1];
        var (hasta, serieHasta) = Hitos[i];
        var avance = (fecha.DayNumber - desde.DayNumber) / (double)(hasta.DayNumber - desde.DayNumber);
        var serie = Math.Clamp((int)(serieDesde + ((serieHasta - serieDesde) * avance)) + azar.Entre(-2, 2), 0, 7999);
        return $"{Letras[serie / 400]}{Letras[serie / 20 % 20]}{Letras[serie % 20]}";
    }

    private static string ConSeparador(string matricula, string separador)
    {
        var primera = matricula.AsSpan().IndexOfAnyInRange('0', '9');
        var cifras = string.Concat(matricula.AsSpan(0, primera), primera > 0 ? separador : "", matricula.AsSpan(primera, 4));
        return cifras + separador + matricula[(primera + 4)..];
    }
}
