using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Un vehículo del escritorio; varios expedientes pueden hablar de él.</summary>
internal sealed record VehiculoInventado(string OrigenId, ModeloDeVehiculo Modelo, VehiculoDatos Datos)
{
    private static readonly string[] Cargas = ["Reserva de dominio", "Embargo", "Precinto"];

    public string Nombre => $"{Datos.Marca} {Datos.Modelo}";

    /// <summary>Como se le llama en los papeles: por su matrícula o, si aún no la tiene, por su bastidor.</summary>
    public string Placa => Datos.Matricula ?? Datos.Bastidor ?? OrigenId;

    public static VehiculoInventado Usado(int numero, Azar azar, Matriculas matriculas, DateOnly alta, DateOnly hoy)
    {
        var modelo = azar.PorPeso(CatalogoDeVehiculos.Modelos, m => m.Peso);
        var desde = new DateOnly(modelo.Desde, 3, 1);
        var dias = Math.Max(1, Math.Min(alta.DayNumber - desde.DayNumber - 400, 3200));
        var primera = desde.AddDays(azar.Entre(0, dias));
        var datos = Base(azar, modelo) with
        {
            Matricula = azar.Suerte(0.015) ? null : matriculas.Dar(azar, modelo.Clase, primera),
            FechaPrimeraMatriculacion = primera,
            FechaMatriculacion = azar.Suerte(0.05) ? primera.AddDays(azar.Entre(200, 380)) : primera,
            ItvCaduca = modelo.Clase is ClaseDeVehiculo.Ciclomotor ? null : Pasada(numero, alta.AddDays(azar.Entre(-20, 700)), hoy),
            Limitaciones = azar.Suerte(0.06) ? [azar.Uno(Cargas)] : [],
        };
        return new($"VEH-{numero:000000}", modelo, datos);
    }

    public static VehiculoInventado Nuevo(int numero, Azar azar, Matriculas matriculas, DateOnly? matriculado)
    {
        var modelo = azar.PorPeso(CatalogoDeVehiculos.Modelos, m => m.Desde >= 2016 ? m.Peso : 0);
        var datos = Base(azar, modelo) with
        {
            Nive = azar.Letras("0123456789ABCDEF", 32),
            Matricula = matriculado is { } fecha ? matriculas.Dar(azar, modelo.Clase, fecha) : null,
            FechaPrimeraMatriculacion = matriculado,
            FechaMatriculacion = matriculado,
            ItvCaduca = matriculado?.AddYears(4),
        };
        return new($"VEH-{numero:000000}", modelo, datos);
    }

    /// <summary>Casi todos la han vuelto a pasar desde que se tramitaron; uno de cada catorce la tiene caducada.</summary>
    private static DateOnly Pasada(int numero, DateOnly caduca, DateOnly hoy)
    {
        while (caduca < hoy && numero % 14 != 0)
        {
            caduca = caduca.AddYears(1);
        }

        return caduca;
    }

    private static VehiculoDatos Base(Azar azar, ModeloDeVehiculo modelo) => new()
    {
        Bastidor = Identificadores.Bastidor(azar, modelo.Fabricante),
        Marca = modelo.Marca,
        Modelo = modelo.Modelo,
        TipoDgt = modelo.TipoDgt,
        Servicio = azar.Suerte(0.94) ? "B00" : "A01",
        Carburante = modelo.Carburante,
        Cilindrada = modelo.Cilindrada,
        Cilindros = modelo.Cilindros,
        PotenciaKw = modelo.Kw,
        PotenciaFiscal = PotenciaFiscal(modelo.Cilindrada, modelo.Cilindros, modelo.Kw),
        Co2 = modelo.Co2,
        Plazas = modelo.Plazas,
        Distintivo = Distintivo(modelo),
        Limitaciones = [],
    };

    /// <summary>Anexo V del RGV, truncada a dos decimales; los de la muestra son de cuatro tiempos o eléctricos.</summary>
    internal static decimal? PotenciaFiscal(int? cilindrada, int? cilindros, int? kw) => (cilindrada, cilindros, kw) switch
    {
        ({ } cc, { } n, _) => decimal.Truncate((decimal)(0.08 * Math.Pow(cc / (double)n, 0.6) * n) * 100) / 100,
        (null, null, { } potencia) => decimal.Truncate(potencia / 5.152m * 100) / 100,
        _ => null,
    };

    private static string? Distintivo(ModeloDeVehiculo modelo) => modelo.Carburante switch
    {
        null => null,
        "Eléctrico" => "0",
        "Híbrido gasolina" or "Gasolina y GLP" => "ECO",
        "Diésel" => modelo.Desde switch { >= 2014 => "C", >= 2006 => "B", _ => null },
        _ => modelo.Desde switch { >= 2006 => "C", >= 2000 => "B", _ => null },
    };
}
