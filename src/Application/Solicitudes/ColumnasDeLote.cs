using System.Globalization;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Una columna de la hoja de un trámite.</summary>
/// <param name="Titulo">El de la cabecera; se reconoce sin tildes ni mayúsculas.</param>
/// <param name="Rol">De quién es el dato, si es de una persona.</param>
/// <param name="Clave">Qué dato es: <c>nif</c>, <c>vehiculo.matricula</c>, <c>campos.precio</c>.</param>
/// <param name="Tipo">Cómo se escribe.</param>
/// <param name="Opciones">Si se elige de una lista.</param>
internal sealed record ColumnaDeLote(string Titulo, string? Rol, string Clave, TipoDeCampo Tipo = TipoDeCampo.Texto, IReadOnlyDictionary<string, string>? Opciones = null);

/// <summary>La hoja con la que se piden muchas solicitudes de un trámite: una fila cada una, con una persona de cada rol.</summary>
internal static class ColumnasDeLote
{
    private const int Largo = 1000;
    private const int LargoDePersona = 200;
    private static readonly string[] Fechas = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public static IReadOnlyList<ColumnaDeLote> De(Tramite tramite) =>
    [
        new("Su referencia", null, "refPropia"),
        .. DelObjeto(tramite.Objeto),
        .. tramite.Roles.SelectMany(r => new ColumnaDeLote[]
        {
            new($"{r.Nombre}: NIF", r.Clave, "nif"), new($"{r.Nombre}: nombre", r.Clave, "nombre"), new($"{r.Nombre}: primer apellido", r.Clave, "apellido1"),
            new($"{r.Nombre}: segundo apellido", r.Clave, "apellido2"), new($"{r.Nombre}: razón social", r.Clave, "razonSocial"), new($"{r.Nombre}: representante (NIF)", r.Clave, "representadoPor"),
        }),
        .. tramite.Campos.Select(c => new ColumnaDeLote(c.Rotulo, null, $"campos.{c.Clave}", c.Tipo, c.Opciones)),
        new("Observaciones", null, "observaciones"),
    ];

    private static IEnumerable<ColumnaDeLote> DelObjeto(ObjetoDeTramite objeto) => objeto switch
    {
        ObjetoDeTramite.Vehiculo =>
        [
            new("Matrícula", null, "vehiculo.matricula"), new("Bastidor", null, "vehiculo.bastidor"), new("Marca", null, "vehiculo.marca"), new("Modelo", null, "vehiculo.modelo"),
            new("Primera matriculación", null, "vehiculo.fechaPrimeraMatriculacion", TipoDeCampo.Fecha),
        ],
        ObjetoDeTramite.Escritura =>
        [
            new("Notario", null, "escritura.notario"), new("Protocolo", null, "escritura.protocolo"), new("Fecha de la escritura", null, "escritura.fechaOtorgamiento", TipoDeCampo.Fecha),
            new("Importe de la escritura", null, "escritura.importe", TipoDeCampo.Importe), new("Referencia catastral", null, "escritura.referenciaCatastral"),
        ],
        _ => [],
    };

    /// <summary>Lo escrito en una celda, como lo guarda una solicitud. Si no se entiende, se devuelve igual y dice por qué.</summary>
    public static (string? Valor, string? Reparo) Entender(ColumnaDeLote columna, string? celda)
    {
        var texto = new string([.. (celda ?? "").Where(c => !char.IsControl(c))]).Trim();
        if (texto.Length == 0) return (null, null);

        var maximo = columna.Rol is null && columna.Clave is not "refPropia" ? Largo : columna.Rol is null ? 60 : LargoDePersona;
        if (texto.Length > maximo) return (texto[..maximo], $"Es demasiado largo: {maximo} letras como mucho.");
        return columna.Tipo switch
        {
            TipoDeCampo.Fecha => DateOnly.TryParseExact(texto, Fechas, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia)
                ? (dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null) : (texto, "Esa fecha no se entiende. Escríbala así: 31/12/2026."),
            TipoDeCampo.Importe => ImporteEnEspanol.Leer(texto) is { } importe and >= 0 ? (decimal.Round(importe, 2, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture), null) : (texto, "Ese importe no se entiende. Escríbalo en euros, así: 8.600,50."),
            TipoDeCampo.SiNo => Texto.Plegar(texto) switch
            {
                "si" or "s" or "x" or "1" or "true" or "verdadero" => ("true", null),
                "no" or "n" or "0" or "false" or "falso" => ("false", null),
                _ => (texto, "Escriba sí o no."),
            },
            TipoDeCampo.Opcion => columna.Opciones!.FirstOrDefault(o => Texto.Plegar(o.Key) == Texto.Plegar(texto) || Texto.Plegar(o.Value) == Texto.Plegar(texto)).Key is { } clave
                ? (clave, null) : (texto, $"No es una de las opciones: {string.Join(", ", columna.Opciones!.Values)}."),
            _ => (texto, null),
        };
    }
}
