using System.Data.Common;
using System.Text.Json;

namespace ElGestorPortal.Application.Common;

/// <summary>Una fila leída a mano, con los tipos del portal. Las columnas, por su lugar en el SELECT.</summary>
public readonly struct Fila(DbDataReader lector)
{
    public Guid Id(int i) => lector.GetGuid(i);

    public string Texto(int i) => lector.GetString(i);

    public string? TextoONada(int i) => lector.IsDBNull(i) ? null : lector.GetString(i);

    public Guid? IdONada(int i) => lector.IsDBNull(i) ? null : lector.GetGuid(i);

    public int Numero(int i) => lector.GetInt32(i);

    public bool EsCierto(int i) => lector.GetBoolean(i);

    public DateOnly Dia(int i) => lector.GetFieldValue<DateOnly>(i);

    public DateOnly? DiaONada(int i) => lector.IsDBNull(i) ? null : lector.GetFieldValue<DateOnly>(i);

    /// <summary>UTC: SQLite olvida de qué clase era.</summary>
    public DateTime Instante(int i) => DateTime.SpecifyKind(lector.GetDateTime(i), DateTimeKind.Utc);

    public T Json<T>(int i) => JsonSerializer.Deserialize<T>(lector.GetString(i), JsonDeTabla.Opciones)!;
}

/// <summary>Cómo se escriben los valores compuestos que se guardan como texto.</summary>
public static class JsonDeTabla
{
    public static JsonSerializerOptions Opciones { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
}
