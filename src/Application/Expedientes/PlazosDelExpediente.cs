using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Fecha que conviene no dejar pasar.</summary>
/// <param name="Clave">itv, asiento o la de un plazo legal.</param>
/// <param name="Texto">Qué vence.</param>
/// <param name="Vence">Último día.</param>
/// <param name="Dias">Días que quedan; negativos si pasó.</param>
/// <param name="Norma">De dónde sale el plazo, si lo pone una.</param>
/// <param name="Orientativo">Contado aquí desde el alta del expediente, no dicho por la gestoría.</param>
public sealed record PlazoDto(string Clave, string Texto, DateOnly Vence, int Dias, string? Norma, bool Orientativo);

/// <summary>Los plazos de un expediente (dominio, §3): los que la gestoría dice con su fecha y, mientras no se haya presentado, los de la ley contados desde el alta.</summary>
internal static class PlazosDelExpediente
{
    /// <summary>Una ITV se avisa desde dos meses antes.</summary>
    private const int AvisoDeItv = 60;

    public static IReadOnlyList<PlazoDto> De(ExpedienteDto e, IEnumerable<VehiculoCitadoDto> vehiculos, IEnumerable<EscrituraCitadaDto> escrituras, IReadOnlyCollection<PlazoLegal> deLey, DateOnly hoy)
    {
        if (Estados.EsFinal(e.Estado)) return [];

        var itvs = vehiculos.Where(v => v.ItvCaduca is not null).Select(v => new PlazoDto("itv", v.Matricula is null ? "Caduca la ITV" : $"Caduca la ITV de {Matricula.Agrupar(v.Matricula)}", v.ItvCaduca!.Value, Dias(v.ItvCaduca.Value), null, false)).Where(p => p.Dias <= AvisoDeItv);
        var asientos = escrituras.Where(s => s.AsientoCaduca is not null).Select(s => new PlazoDto("asiento", "Caduca el asiento de presentación en el Registro", s.AsientoCaduca!.Value, Dias(s.AsientoCaduca.Value), "LH, art. 17", false));
        var legales = e.FechaPresentacion is not null ? [] : deLey.Select(p => new PlazoDto(p.Clave, p.Texto, e.FechaAlta.AddDays(p.Dias), Dias(e.FechaAlta.AddDays(p.Dias)), p.Norma, true));
        return [.. itvs.Concat(asientos).Concat(legales).OrderBy(p => p.Vence)];

        int Dias(DateOnly dia) => dia.DayNumber - hoy.DayNumber;
    }
}
