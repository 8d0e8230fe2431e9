namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

internal enum ClaseDeVehiculo
{
    Turismo,
    Furgoneta,
    Motocicleta,
    Ciclomotor,
    Remolque,
    Especial,
    Historico,
}

/// <param name="Fabricante">Tres primeros caracteres del bastidor.</param>
internal sealed record ModeloDeVehiculo(
    ClaseDeVehiculo Clase, int Peso, string Fabricante, string Marca, string Modelo, string TipoDgt, string? Carburante, int? Cilindrada, int? Cilindros, int? Kw, int? Co2, int? Plazas, int Desde);

/// <summary>Los modelos que se ven en una gestoría, con su peso.</summary>
internal static class CatalogoDeVehiculos
{
    private const string Gasolina = "Gasolina";
    private const string Diesel = "Diésel";
    private const string Electrico = "Eléctrico";
    private const string Hibrido = "Híbrido gasolina";

    public static readonly ModeloDeVehiculo[] Modelos =
    [
        new(ClaseDeVehiculo.Turismo, 10, "VSS", "SEAT", "León 1.5 TSI FR", "40", Gasolina, 1498, 4, 110, 125, 5, 2018),
        new(ClaseDeVehiculo.Turismo, 8, "VSS", "SEAT", "Ibiza 1.0 TSI", "40", Gasolina, 999, 3, 70, 112, 5, 2016),
        new(ClaseDeVehiculo.Turismo, 4, "VSS", "SEAT", "Ibiza 1.9 SDI", "40", Diesel, 1896, 4, 50, 135, 5, 1997),
        new(ClaseDeVehiculo.Turismo, 4, "VSS", "CUPRA", "Born 58 kWh", "40", Electrico, null, null, 150, 0, 5, 2021),
        new(ClaseDeVehiculo.Turismo, 9, "WVW", "VOLKSWAGEN", "Golf 1.6 TDI", "40", Diesel, 1598, 4, 85, 109, 5, 2013),
        new(ClaseDeVehiculo.Turismo, 5, "WVW", "VOLKSWAGEN", "Tiguan 2.0 TDI", "25", Diesel, 1968, 4, 110, 139, 5, 2016),
        new(ClaseDeVehiculo.Turismo, 8, "VF1", "RENAULT", "Captur TCe 90", "40", Gasolina, 999, 3, 67, 121, 5, 2017),
        new(ClaseDeVehiculo.Turismo, 6, "VF1", "RENAULT", "Mégane dCi 110", "40", Diesel, 1461, 4, 81, 95, 5, 2012),
        new(ClaseDeVehiculo.Turismo, 7, "VF3", "PEUGEOT", "208 PureTech 100", "40", Gasolina, 1199, 3, 74, 118, 5, 2019),
        new(ClaseDeVehiculo.Turismo, 3, "VF3", "PEUGEOT", "405 GRX", "40", Gasolina, 1905, 4, 80, null, 5, 1990),
        new(ClaseDeVehiculo.Turismo, 6, "W0L", "OPEL", "Corsa 1.2", "40", Gasolina, 1229, 4, 51, 124, 5, 2010),
        new(ClaseDeVehiculo.Turismo, 5, "KNA", "KIA", "Niro HEV", "40", Hibrido, 1580, 4, 104, 100, 5, 2017),
        new(ClaseDeVehiculo.Turismo, 7, "VNK", "TOYOTA", "Yaris Hybrid", "40", Hibrido, 1490, 3, 85, 87, 5, 2020),
        new(ClaseDeVehiculo.Turismo, 6, "SJN", "NISSAN", "Qashqai 1.5 dCi", "40", Diesel, 1461, 4, 85, 110, 5, 2014),
        new(ClaseDeVehiculo.Turismo, 7, "UU1", "DACIA", "Sandero ECO-G", "40", "Gasolina y GLP", 999, 3, 74, 114, 5, 2020),
        new(ClaseDeVehiculo.Turismo, 4, "WBA", "BMW", "320d", "40", Diesel, 1995, 4, 140, 117, 5, 2012),
        new(ClaseDeVehiculo.Turismo, 3, "LRW", "TESLA", "Model 3", "40", Electrico, null, null, 208, 0, 5, 2019),
        new(ClaseDeVehiculo.Turismo, 3, "TMB", "ŠKODA", "Octavia 2.0 TDI", "40", Diesel, 1968, 4, 110, 114, 5, 2014),
        new(ClaseDeVehiculo.Furgoneta, 7, "WF0", "FORD", "Transit 2.0 TDCi", "20", Diesel, 1995, 4, 96, 190, 3, 2015),
        new(ClaseDeVehiculo.Furgoneta, 6, "VF7", "CITROËN", "Berlingo BlueHDi", "20", Diesel, 1499, 4, 75, 115, 5, 2018),
        new(ClaseDeVehiculo.Motocicleta, 5, "JYA", "YAMAHA", "MT-07", "50", Gasolina, 689, 2, 55, 98, 2, 2014),
        new(ClaseDeVehiculo.Motocicleta, 4, "ZDC", "HONDA", "SH 125i", "50", Gasolina, 125, 1, 9, 52, 2, 2013),
        new(ClaseDeVehiculo.Ciclomotor, 5, "ZAP", "PIAGGIO", "Liberty 50", "90", Gasolina, 49, 1, 3, 45, 1, 2012),
        new(ClaseDeVehiculo.Remolque, 3, "WKN", "KNAUS", "Sport 500", "R0", null, null, null, null, null, null, 2010),
        new(ClaseDeVehiculo.Remolque, 3, "VSR", "LIDER", "LP-750", "R0", null, null, null, null, null, null, 2014),
        new(ClaseDeVehiculo.Especial, 2, "1L0", "JOHN DEERE", "5075E", "80", Diesel, 2900, 3, 55, null, 1, 2012),
        new(ClaseDeVehiculo.Especial, 1, "VSE", "AUSA", "C 150 H", "70", Diesel, 1496, 3, 26, null, 1, 2011),
        new(ClaseDeVehiculo.Historico, 1, "VSS", "SEAT", "600 D", "40", Gasolina, 767, 4, 21, null, 4, 1966),
    ];
}
