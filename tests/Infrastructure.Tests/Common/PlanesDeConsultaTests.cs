using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Escrituras;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Facturas;
using ElGestorPortal.Domain.Vehiculos;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Tests.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Tests.Common;

/// <summary>Las listas que crecen con el despacho se leen por su índice y en su orden: ninguna página ordena lo que no enseña.</summary>
public sealed partial class PlanesDeConsultaTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    private static readonly (string Nombre, Func<PortalDbContext, IQueryable<object>> Consulta)[] Consultas =
    [
        ("expedientes por fecha de cambio", db => db.Set<Expediente>().Where(e => !e.Borrado).OrderByDescending(e => e.Actualizado).ThenByDescending(e => e.Id)),
        ("expedientes por fecha de alta", db => db.Set<Expediente>().Where(e => !e.Borrado).OrderByDescending(e => e.FechaAlta).ThenByDescending(e => e.Id)),
        ("expedientes por número", db => db.Set<Expediente>().Where(e => !e.Borrado).OrderBy(e => e.Numero).ThenBy(e => e.Id)),
        ("un número de expediente", db => db.Set<Expediente>().Where(e => !e.Borrado && e.Numero == Id.ToString())),
        ("vehículos", db => db.Set<Vehiculo>().Where(v => !v.Borrado).OrderBy(v => v.Clave).ThenBy(v => v.Id)),
        ("escrituras", db => db.Set<Escritura>().Where(e => !e.Borrado).OrderByDescending(e => e.Clave).ThenByDescending(e => e.Id)),
        ("facturas", db => db.Set<Factura>().Where(f => !f.Borrado).OrderByDescending(f => f.Fecha).ThenByDescending(f => f.Id)),
        ("documentos", db => db.Set<Documento>().Where(d => !d.Borrado && d.ConContenido).OrderByDescending(d => d.Dia).ThenByDescending(d => d.Id)),
        ("hechos de un objeto", db => db.Set<HechoObjeto>().Where(h => h.Nif == "X" && h.Calidad == Calidad.Cliente && new[] { Id }.Contains(h.ObjetoId))),
    ];

    [TestCaseSource(nameof(Nombres))]
    public async Task Se_lee_por_su_indice(string nombre)
    {
        await using var portal = await PortalDePrueba.CrearAsync(Motor.Sqlite);
        var plan = await portal.ConDb(DespachoDePrueba.Demo.Id, db => Explicar((PortalDbContext)db, Consultas.Single(c => c.Nombre == nombre).Consulta));

        Assert.That(plan, Has.None.Contains("TEMP B-TREE"), "ordena en cada página");
        Assert.That(plan, Has.None.StartsWith("SCAN").And.None.Match(@"IX_HechosObjeto_Clave"), string.Join('\n', plan));
        if (nombre == "un número de expediente") Assert.That(plan, Has.Some.Contains("Numero=?"));
    }

    /// <summary>Sin estadísticas, SQLite recorre el despacho entero antes que buscar unas claves.</summary>
    [Test]
    public async Task Unos_cuantos_se_leen_por_su_clave()
    {
        await using var portal = await PortalDePrueba.CrearAsync(Motor.Sqlite);
        Guid[] ids = [Id, Guid.CreateVersion7()];
        var expedientes = await portal.ConDb(DespachoDePrueba.Demo.Id, db => Explicar((PortalDbContext)db, d => d.Set<Expediente>().Where(e => ids.Contains(e.Id))));
        var objetos = await portal.ConDb(DespachoDePrueba.Demo.Id, db => Explicar((PortalDbContext)db, d => d.Set<VinculoExpediente>().Where(v => ids.Contains(v.ExpedienteId))));

        Assert.That(expedientes, Has.Some.Contains("(Id=?)"));
        Assert.That(objetos, Has.Some.Contains("(DespachoId=? AND ExpedienteId=?)"));
    }

    private static IEnumerable<string> Nombres() => Consultas.Select(c => c.Nombre);

    private static async Task<List<string>> Explicar(PortalDbContext db, Func<PortalDbContext, IQueryable<object>> consulta)
    {
        var sql = string.Join('\n', consulta(db).Take(26).ToQueryString().Split('\n').Where(l => !l.StartsWith(".param", StringComparison.Ordinal)));
        await db.Database.OpenConnectionAsync();
        await using var orden = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        orden.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var parametro in Parametro().Matches(sql).Select(m => m.Value).Distinct()) orden.Parameters.AddWithValue(parametro, "1");
        var plan = new List<string>();
        await using var lector = await orden.ExecuteReaderAsync();
        while (await lector.ReadAsync()) plan.Add(lector.GetString(3));
        return plan;
    }

    [GeneratedRegex("@[A-Za-z0-9_]+")]
    private static partial Regex Parametro();
}
