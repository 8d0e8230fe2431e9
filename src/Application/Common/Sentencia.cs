using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ElGestorPortal.Application.Common;

/// <summary>
/// Un SELECT escrito a mano. Se escribe como un texto interpolado y cada hueco es un parámetro: un valor no puede acabar dentro del SQL.
/// Otra sentencia en un hueco se incrusta entera. <c>@despacho</c> lo pone quien la ejecuta.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentencia(int literalLength, int formattedCount)
{
    /// <summary>El despacho actual: toda sentencia lo nombra.</summary>
    public const string Despacho = "@despacho";

    private readonly StringBuilder _texto = new(literalLength + (8 * formattedCount));
    private readonly List<(int En, object? Valor)> _valores = new(formattedCount);

    /// <summary>Unos valores separados por comas, para <c>IN (…)</c>. No vale vacía.</summary>
    public static Sentencia Lista<T>(IReadOnlyCollection<T> valores)
    {
        var lista = new Sentencia(0, valores.Count);
        foreach (var valor in valores)
        {
            if (lista._valores.Count > 0) lista.AppendLiteral(", ");
            lista.AppendFormatted(valor);
        }

        return lista;
    }

    public void AppendLiteral(string sql) => _texto.Append(sql);

    /// <summary>Un valor, tal como lo guarda la columna: las enumeraciones, por su número.</summary>
    public void AppendFormatted<T>(T valor) => _valores.Add((_texto.Length, valor));

    public void AppendFormatted(Sentencia otra)
    {
        var inicio = _texto.Length;
        _texto.Append(otra._texto);
        foreach (var (en, valor) in otra._valores) _valores.Add((inicio + en, valor));
    }

    /// <summary>El SQL con sus parámetros nombrados, y los valores de cada uno.</summary>
    public (string Sql, IReadOnlyList<(string Nombre, object? Valor)> Valores) Componer()
    {
        var sql = new StringBuilder(_texto.Length + (6 * _valores.Count));
        var valores = new (string, object?)[_valores.Count];
        var desde = 0;
        for (var i = 0; i < valores.Length; i++)
        {
            var (en, valor) = _valores[i];
            var nombre = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            sql.Append(_texto, desde, en - desde).Append(nombre);
            (desde, valores[i]) = (en, (nombre, valor));
        }

        return (sql.Append(_texto, desde, _texto.Length - desde).ToString(), valores);
    }
}
