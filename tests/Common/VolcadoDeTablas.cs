using System.Globalization;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Tests.Common;

/// <summary>Todo lo que hay en la base de datos, tabla a tabla, para comprobar que algo no cambia nada.</summary>
public static class VolcadoDeTablas
{
    private static readonly string[] SinContar = ["Auditoria", "ClavesDeProteccion"];

    /// <summary>Una línea por fila, ordenadas. La auditoría no cuenta: anota también lo que no cambia nada.</summary>
    public static Task<string> VolcarAsync(this PortalDePrueba portal) => portal.EnAmbito(Identidad.Sistema(Guid.Empty), async sp =>
    {
        var db = sp.GetRequiredService<PortalDbContext>();
        await db.Database.OpenConnectionAsync();
        var lineas = new List<string>();
        foreach (var tabla in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Except(SinContar).Order(StringComparer.Ordinal))
            lineas.AddRange((await Filas(db, tabla)).Order(StringComparer.Ordinal));

        return string.Join('\n', lineas);
    });

    private static async Task<List<string>> Filas(PortalDbContext db, string tabla)
    {
        await using var orden = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // el nombre de la tabla sale del modelo
        orden.CommandText = $"SELECT * FROM \"{tabla}\"";
#pragma warning restore CA2100
        await using var lector = await orden.ExecuteReaderAsync();
        var filas = new List<string>();
        while (await lector.ReadAsync())
            filas.Add(tabla + ": " + string.Join(" · ", Enumerable.Range(0, lector.FieldCount).Select(i => $"{lector.GetName(i)}={Convert.ToString(lector.GetValue(i), CultureInfo.InvariantCulture)}")));

        return filas;
    }
}
