using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Una fila del Anexo I. Los nombres se repiten dentro de una marca con precios distintos: se elige una fila, nunca un nombre.</summary>
public sealed class FilaDePrecio : IDePlataforma
{
    private FilaDePrecio() { }

    public Guid Id { get; private init; }
    public Guid VersionId { get; private init; }
    public SeccionDePrecios Seccion { get; private init; }
    public string Marca { get; private init; } = "";
    public string Denominacion { get; private init; } = "";
    public int? Inicio { get; private init; }
    public int? Fin { get; private init; }
    public int? Cilindrada { get; private init; }
    public int? Cilindros { get; private init; }

    /// <summary>Las siglas de la Orden: G, D, Elc, GyE…</summary>
    public string Motor { get; private init; } = "";

    public decimal? Kw { get; private init; }
    public decimal? Cvf { get; private init; }
    public decimal? Cv { get; private init; }
    public decimal Precio { get; private init; }

    /// <summary>Marca y denominación, plegadas, con un espacio delante de cada palabra.</summary>
    public string Busqueda { get; private init; } = "";

    public static FilaDePrecio De(Guid id, Guid versionId, DatosDeFila d) => new()
    {
        Id = id, VersionId = versionId, Seccion = d.Seccion, Marca = d.Marca, Denominacion = d.Denominacion, Inicio = d.Inicio, Fin = d.Fin, Cilindrada = d.Cilindrada,
        Cilindros = d.Cilindros, Motor = SiglasDeMotor.Normalizar(d.Motor), Kw = d.Kw, Cvf = d.Cvf, Cv = d.Cv, Precio = d.Precio,
        Busqueda = string.Concat(Texto.Palabras($"{d.Marca} {d.Denominacion}").Select(p => " " + p)),
    };

    public FilaElegida Elegida() => new(Marca, Denominacion, Seccion, Precio) { Cilindrada = Cilindrada, Motor = SiglasDeMotor.Leer(Motor), PotenciaFiscal = Cvf };
}

/// <summary>Una fila tal como se lee de la Orden.</summary>
public sealed record DatosDeFila(SeccionDePrecios Seccion, string Marca, string Denominacion, int? Inicio, int? Fin, int? Cilindrada, int? Cilindros, string Motor, decimal? Kw, decimal? Cvf, decimal? Cv, decimal Precio);

/// <summary>Las siglas de motor de la Orden, que cambian de mayúsculas de una línea a otra.</summary>
public static class SiglasDeMotor
{
    private static readonly Dictionary<string, (string Siglas, TipoDeMotor Tipo)> Conocidas = new(StringComparer.OrdinalIgnoreCase)
    {
        ["G"] = ("G", TipoDeMotor.Gasolina), ["D"] = ("D", TipoDeMotor.Diesel), ["S"] = ("S", TipoDeMotor.Gas), ["M"] = ("M", TipoDeMotor.Mezcla), ["H"] = ("H", TipoDeMotor.Hibrido),
        ["PHEV"] = ("PHEV", TipoDeMotor.HibridoEnchufable), ["Elc"] = ("Elc", TipoDeMotor.Electrico), ["GyE"] = ("GyE", TipoDeMotor.Hibrido), ["DyE"] = ("DyE", TipoDeMotor.Hibrido),
    };

    public static string Normalizar(string siglas) => Conocidas.TryGetValue(siglas.Trim(), out var c) ? c.Siglas : siglas.Trim();

    /// <summary>null si no se conocen.</summary>
    public static TipoDeMotor? Leer(string siglas) => Conocidas.TryGetValue(siglas.Trim(), out var c) ? c.Tipo : null;

    /// <summary>Las siglas con que la Orden escribe un motor: los híbridos, de varias maneras.</summary>
    public static IReadOnlyList<string> De(TipoDeMotor motor) => motor == TipoDeMotor.HibridoEnchufable
        ? ["PHEV", "GyE", "DyE"]
        : [.. Conocidas.Values.Where(c => c.Tipo == motor).Select(c => c.Siglas).Distinct()];
}
