using System.Text.Json;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Una norma escrita a mano se lee entera y se revisa antes de guardarla: una versión cargada no puede romper el cálculo al activarla.</summary>
internal static class NormaRevisada
{
    /// <exception cref="ContenidoRechazadoException">No se entiende o le falta algo.</exception>
    public static (string Clave, DateOnly Desde) Leer(ClaseDeNorma clase, string contenido)
    {
        try
        {
            var raiz = JsonDocument.Parse(contenido).RootElement;
            var clave = raiz.GetProperty("clave").GetString();
            if (string.IsNullOrWhiteSpace(clave) || clave.Length > 60) throw Mala("«clave» es el nombre con que se cita la versión, de hasta 60 letras.");
            var desde = raiz.GetProperty("desde").Deserialize<DateOnly>();
            if (Fallo(NormaEnJson.Leer(clase, contenido)) is { } fallo) throw Mala(fallo);
            return (clave.Trim(), desde);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw Mala(e is JsonException { LineNumber: { } linea } ? $"No se entiende cerca de la línea {linea + 1}." : "Faltan «clave» o «desde», o no tienen la forma que deben.");
        }
    }

    private static string? Fallo(object norma) => norma switch
    {
        ReglasDelImpuesto reglas => Fallo(reglas),
        TablaDeDepreciacion tabla => Sube(tabla.General) && Sube(tabla.Autocaravanas) ? null : "Cada columna de depreciación va de menos a más años, de 1 a 100 %, y acaba en un tramo sin «hasta».",
        TasasDeTrafico tasas => tasas.Tasas is { Count: > 0 } && tasas.Tasas.All(t => t is { Importe: >= 0, Codigo.Length: > 0, Confianza: not null }) ? null : "Cada tasa lleva código, importe y confianza.",
        _ => null,
    };

    private static string? Fallo(ReglasDelImpuesto reglas)
    {
        if (reglas.FactorUsoEspecial is <= 0 or > 1) return "«factorUsoEspecial» va de más de 0 a 1.";
        var faltan = Territorios.Nombres.Keys.Except(reglas.Territorios?.Select(t => t.Id) ?? [], StringComparer.OrdinalIgnoreCase).ToList();
        if (faltan.Count > 0) return $"Faltan territorios: {string.Join(", ", faltan)}.";
        foreach (var t in reglas.Territorios!)
        {
            if (t is not { Tipo: >= 0 and <= 100, Norma: not null, Confianza: not null, Modelo: not null, Plazo: not null, Reglas: not null }) return $"{t.Id}: faltan tipo, norma, confianza, modelo, plazo o reglas.";
            if (t.Reglas.FirstOrDefault(r => r.Cuando is null || r.Norma is null || r.Confianza is null || r.Tipo is null == r.Cuota is null || r.Tipo is < 0 or > 100 || r.Cuota < 0) is { } mala)
                return $"{t.Id}, regla «{mala.Id}»: ha de tener «cuando», norma, confianza, y o un tipo o una cuota.";
        }

        return null;
    }

    private static bool Sube(IReadOnlyList<TramoDeEdad>? tramos) => tramos is { Count: > 0 } && tramos[^1].Hasta is null && tramos.All(t => t.Porcentaje is > 0 and <= 100)
        && tramos.SkipLast(1).All(t => t.Hasta is not null) && tramos.Zip(tramos.Skip(1)).All(p => p.Second.Hasta is null || p.First.Hasta < p.Second.Hasta);

    private static ContenidoRechazadoException Mala(string texto) => new("norma-mal-formada", texto);
}
