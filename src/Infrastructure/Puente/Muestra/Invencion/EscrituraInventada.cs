using System.Globalization;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>La escritura de un expediente, con lo que su recorrido permite saber de ella.</summary>
internal sealed record EscrituraInventada(string OrigenId, EscrituraDatos Datos)
{
    private static readonly string[] Notarios =
        ["Ángel Quirós Landa", "María Pía Ordóñez Ruiz", "Joaquín Peñalver Mas", "Begoña Zárate Iturbe", "Ramón Cañete Sáez", "Núria Solà Ferrer"];

    public static EscrituraInventada Inventar(int numero, Azar azar, Tramite tramite, Recorrido recorrido, IReadOnlyList<IntervinienteDatos> otorgantes, decimal importe)
    {
        var firma = recorrido.En("firma")?.Fecha;
        var datos = new EscrituraDatos
        {
            Notario = new(azar.Uno(Notarios), azar.Uno(Nombres.Municipios)),
            Protocolo = firma is null ? null : azar.Entre(80, 3900).ToString(CultureInfo.InvariantCulture) + (azar.Suerte(0.05) ? " bis" : ""),
            Anio = firma?.Year,
            FechaOtorgamiento = firma,
            TipoActo = tramite.Nombre,
            Importe = importe,
            Otorgantes = otorgantes,
            Fincas = tramite.Clave == "constitucion-sociedad" ? [] : Fincas(azar),
            Modelo600 = recorrido.En("modelo-600") is { } pago && firma is { } devengo ? Modelo600(azar, tramite, devengo, pago.Fecha, importe) : null,
            Presentacion = recorrido.En("presentacion") is { } asiento ? Presentacion(azar, asiento.Fecha) : null,
            EstadoOrigen = new(recorrido.Ultimo.Estado.Codigo, recorrido.Ultimo.Estado.Nombre),
            Defectos = Defectos(recorrido),
        };
        return new($"ESC-{numero:000000}", datos);
    }

    private static FincaDatos[] Fincas(Azar azar)
    {
        var municipio = azar.Uno(Nombres.Municipios);
        var fincas = new FincaDatos[azar.Suerte(0.25) ? 2 : 1];
        for (var i = 0; i < fincas.Length; i++)
        {
            fincas[i] = new(
                $"{municipio} n.º {azar.Entre(1, 12)}",
                municipio,
                azar.Suerte(0.5) ? azar.Entre(1, 4).ToString(CultureInfo.InvariantCulture) : null,
                azar.Entre(1200, 68000).ToString(CultureInfo.InvariantCulture),
                "28" + azar.Cifras(12),
                Identificadores.ReferenciaCatastral(azar));
        }

        return fincas;
    }

    private static Modelo600Datos Modelo600(Azar azar, Tramite tramite, DateOnly devengo, DateOnly pago, decimal importe)
    {
        var (concepto, tipo) = tramite.Clave switch
        {
            "compraventa" => ("TU1", 6.00m),
            "herencia" => ("SU1", 1.00m),
            "donacion" => ("DO1", 1.00m),
            _ => ("OS1", 0.00m),
        };
        var cuota = decimal.Round(importe * tipo / 100m, 2, MidpointRounding.AwayFromZero);
        return new(concepto, devengo, importe, tipo, cuota, $"600{pago.Year}{azar.Cifras(7)}", Identificadores.CodigoSeguro(azar));
    }

    private static PresentacionDatos Presentacion(Azar azar, DateOnly asiento) =>
        new($"Diario {azar.Entre(90, 240)}", $"{azar.Entre(100, 6900)}/{asiento.Year}", asiento, asiento.AddDays(86));

    private static DefectoDatos[] Defectos(Recorrido recorrido)
    {
        var subsanado = recorrido.Ultimo.Estado != CodigosDeMuestra.CalificadaConDefectos;
        return
        [
            .. recorrido.Hitos
                .Where(h => h.Estado == CodigosDeMuestra.CalificadaConDefectos)
                .Select(h => new DefectoDatos(h.Texto, h.Fecha, subsanado)),
        ];
    }
}
