using Microsoft.Data.Sqlite;

namespace ElGestorPortal.Benchmarks.Precios;

/// <summary>Búsquedas como las de la pantalla: filas al azar, tecleadas letra a letra.</summary>
internal static class Teclear
{
    public static async Task<IReadOnlyList<string>> RutasAsync(string conexion, int cuantas, int semilla)
    {
        var azar = new Random(semilla);
        await using var origen = SqliteFactory.Instance.CreateDataSource(conexion);
        await using var orden = origen.CreateCommand("SELECT Marca, Denominacion FROM FilasDePrecio ORDER BY Id");
        var filas = new List<(string Marca, string Denominacion)>();
        await using (var lector = await orden.ExecuteReaderAsync())
            while (await lector.ReadAsync()) filas.Add((lector.GetString(0), lector.GetString(1)));

        return [.. Enumerable.Range(0, cuantas).Select(_ =>
        {
            var (marca, denominacion) = filas[azar.Next(filas.Count)];
            var conMarca = azar.Next(2) == 0;

            // Sin marca elegida se teclea también: unas veces delante, otras no, y alguna con algo que no está.
            var texto = azar.Next(3) == 0 && !conMarca ? $"{marca} {denominacion}" : denominacion;
            texto = texto[..Math.Min(texto.Length, azar.Next(1, 25))] + (azar.Next(20) == 0 ? " zzz" : "");
            return $"/api/v1/calculadora/modelos?texto={Uri.EscapeDataString(texto)}&limite=12{(conMarca ? $"&marca={Uri.EscapeDataString(marca)}" : "")}{(azar.Next(3) == 0 ? "&motor=D" : "")}{(azar.Next(3) == 0 ? $"&primeraMatriculacion={azar.Next(2000, 2025)}-05-01" : "")}";
        })];
    }
}
