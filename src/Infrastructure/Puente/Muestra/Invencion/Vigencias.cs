using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Hasta cuándo valen los papeles que caducan. Entre los recientes siempre hay de los que avisan (7, 3 y 1 días) y de los ya caducados.</summary>
internal sealed class Vigencias(MuestraPedida pedida)
{
    private static readonly int[] Restan = [1, 3, 7, -1, 12, 2, -3, 20, 9];
    private readonly Dictionary<(string Clase, bool DePersonasConocidas), int> dados = [];

    public VigenciaDatos? De(string clase, DateOnly fecha, bool dePersonasConocidas, Azar azar)
    {
        var dias = clase switch
        {
            "justificante-profesional" => azar.Suerte(0.7) ? 30 : 15,
            "provisional-matriculacion" => 60,
            _ => 0,
        };
        if (dias == 0)
        {
            return null;
        }

        var hasta = fecha.AddDays(dias);
        var clave = (clase, dePersonasConocidas);
        var turno = dados.GetValueOrDefault(clave);
        var buscada = pedida.Hoy.AddDays(Restan[turno % Restan.Length]);
        if (buscada > fecha && buscada < hasta)
        {
            dados[clave] = turno + 1;
            hasta = buscada;
        }

        return new(fecha, hasta);
    }
}
