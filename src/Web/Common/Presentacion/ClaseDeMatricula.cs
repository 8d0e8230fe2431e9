using System.Text.RegularExpressions;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se enseña una matrícula: agrupada como en la placa y con su color. Clasifica para pintar, nunca rechaza.</summary>
public sealed partial record ClaseDeMatricula(string Tipo, string Clase, string Texto)
{
    private const string SinBanda = "matricula-sin-banda";
    private const string Hueco = "\u00A0";

    private const string Siglas =
        "A|AB|AL|AV|B|BA|BI|BU|C|CA|CAC|CAS|CC|CE|CO|CR|CS|CU|GC|GE|GI|GR|GU|H|HU|IB|J|L|LE|LO|LU|M|MA|ML|MU|NA|O|OR|OU|P|PM|PO|S|SA|SE|SEG|SG|SO|SS|T|TE|TEG|TER|TF|TO|V|VA|VI|Z|ZA";

    public static ClaseDeMatricula De(string? valor)
    {
        var normal = Separadores().Replace(valor ?? "", "").ToUpperInvariant();
        if (normal.Length == 0)
        {
            return new("sin", "matricula-sin", $"Sin{Hueco}matrícula");
        }

        if (Actual().Match(normal) is { Success: true } actual)
        {
            var letra = actual.Groups[1].Value;
            var numero = $"{actual.Groups[2].Value}{Hueco}{actual.Groups[3].Value}";
            var (tipo, clase) = PorLetra(letra);
            return new(tipo, clase, letra.Length == 0 ? numero : $"{letra}{Hueco}{numero}");
        }

        // El remolque antiguo va antes: acaba en R y, si no, pasaría por provincial.
        return Antigua(RemolqueAntiguo().Match(normal), "provincial_remolque_antiguo")
            ?? Antigua(Provincial1971().Match(normal), "provincial_1971")
            ?? Antigua(Provincial1900().Match(normal), "provincial_1900")
            ?? new("otra", SinBanda, valor!.Trim().ToUpperInvariant());
    }

    private static (string Tipo, string Clase) PorLetra(string letra) => letra switch
    {
        "" => ("ordinaria", ""),
        "E" => ("especial", "matricula-especial"),
        "R" => ("remolque", "matricula-remolque"),
        "C" => ("ciclomotor", "matricula-ciclomotor"),
        "T" => ("turistica", ""),
        "H" => ("historica", ""),
        "P" => ("temporal_particular", "matricula-provisional"),
        "M" => ("vmp", ""),
        _ => ("temporal_empresa", "matricula-provisional-empresa"),
    };

    private static ClaseDeMatricula? Antigua(Match m, string tipo) =>
        m.Success ? new(tipo, SinBanda, string.Join('-', m.Groups.Values.Skip(1).Select(g => g.Value))) : null;

    [GeneratedRegex(@"[\s.\-·]")]
    private static partial Regex Separadores();

    [GeneratedRegex("^([ERCTHPSVM]?)([0-9]{4})([BCDFGHJKLMNPRSTVWXYZ]{3})$")]
    private static partial Regex Actual();

    [GeneratedRegex($"^({Siglas})([0-9]{{5}})(R)$")]
    private static partial Regex RemolqueAntiguo();

    [GeneratedRegex($"^({Siglas})([0-9]{{4}})([A-Z]{{1,2}})$")]
    private static partial Regex Provincial1971();

    [GeneratedRegex($"^({Siglas})([0-9]{{1,6}})$")]
    private static partial Regex Provincial1900();
}
