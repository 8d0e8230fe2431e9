namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Caballos fiscales del Reglamento General de Vehículos, anexo V: dos decimales, truncados.</summary>
public static class PotenciaFiscal
{
    private const double CuatroTiempos = 0.08;
    private const double DosTiempos = 0.11;
    private const decimal KilovatiosPorCaballo = 5.152m;

    /// <summary>De explosión: <c>T · (cc / N)^0,6 · N</c>.</summary>
    public static decimal DeExplosion(decimal cilindrada, int cilindros, bool dosTiempos = false) =>
        Truncar((decimal)((dosTiempos ? DosTiempos : CuatroTiempos) * Math.Pow((double)(cilindrada / cilindros), 0.6) * cilindros));

    /// <summary>Eléctricos y rotativos, con su potencia efectiva: <c>kW / 5,152</c>.</summary>
    public static decimal DeElectrico(decimal kilovatios) => Truncar(kilovatios / KilovatiosPorCaballo);

    private static decimal Truncar(decimal caballos) => Math.Truncate(caballos * 100) / 100;
}
