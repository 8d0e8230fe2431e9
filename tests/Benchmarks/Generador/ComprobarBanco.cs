using System.Text.Json;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Infrastructure.Common.Persistence;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Lo que el generador escribe es lo que el portal escribiría: los mismos expedientes, por el puente y por el generador, fila a fila.</summary>
internal static class ComprobarBanco
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Lo que es del camino y no del expediente: libro de entrada, auditoría, traducción de códigos, claves.</summary>
    private static readonly string[] DelCamino = ["LibroDeEntrada", "EsperasDeEntrada", "Auditoria", "CodigosDeOrigen", "Despachos", "ClavesDeProteccion", "IndiceDeTexto", "IndiceDeTexto_data", "IndiceDeTexto_idx", "IndiceDeTexto_config", "__EFMigrationsHistory", "__EFMigrationsLock"];

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Directory.CreateTempSubdirectory("portal-comprobar-").FullName;
        try
        {
            var ahora = DateTime.UtcNow.Date.AddHours(10);
            var inventados = Inventar(opciones.Entero("expedientes", 60), ahora);
            var porElPuente = Path.Combine(carpeta, "puente");
            var generada = Path.Combine(carpeta, "generada");
            var (despacho, ids) = await EnviarAsync(porElPuente, inventados, ahora);
            await GenerarAsync(generada, inventados, despacho, ids, ahora);
            await Console.Out.WriteLineAsync($"{await CompararAsync(porElPuente, generada)} filas iguales.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(carpeta, recursive: true);
        }
    }

    private static List<Inventado> Inventar(int cuantos, DateTime ahora)
    {
        var inventor = new Inventor(7, 0, cuantos, 3, ahora);
        return [.. Enumerable.Range(0, cuantos).Select(inventor.Inventar)];
    }

    private static async Task<(Guid Despacho, Dictionary<(string, string), Guid> Ids)> EnviarAsync(string carpeta, List<Inventado> inventados, DateTime ahora)
    {
        var despacho = Guid.CreateVersion7();
        await using var portal = await Portal.CrearAsync(carpeta, "sqlite", Portal.ConexionSqlite(carpeta), new RelojParado(ahora));
        await Enviar(portal, Identidad.Sistema(despacho), new AbrirDespachoCommand("demo", "Demo"));
        var agente = Identidad.Agente(despacho, Guid.Empty);
        await ConDbAsync(portal, agente, db =>
        {
            // Los bytes no importan aquí: basta con que consten.
            db.AddRange(Contenidos(inventados, ahora));
            return db.SaveChangesAsync();
        });

        foreach (var tanda in inventados.SelectMany(Elementos).Chunk(500))
        {
            var resultado = await Enviar(portal, agente, new RecibirEntradaCommand(JsonSerializer.SerializeToElement(new { elementos = tanda }, Json)));
            if (resultado.Resultados.FirstOrDefault(r => r.Resultado != "aplicado" || r.Codigo is not null) is { } malo) throw new ArgumentException($"El puente no aplicó un elemento: {malo}.");
        }

        var libro = await ConDbAsync(portal, agente, db => db.Set<RegistroDeEntrada>().AsNoTracking().ToListAsync());
        return (despacho, libro.ToDictionary(l => (l.Tipo, l.OrigenId), l => l.ObjetoId));
    }

    private static IEnumerable<object> Elementos(Inventado i)
    {
        if (i.Vehiculo is { } v) yield return Elemento("vehiculo", v.OrigenId, v.Datos);
        yield return Elemento("expediente", i.OrigenId, i.Expediente);
        foreach (var (origen, datos) in i.Documentos) yield return Elemento("documento", origen, datos);
        foreach (var (origen, datos) in i.Actividades) yield return Elemento("actividad", origen, datos);

        object Elemento(string tipo, string origenId, object datos) => new { tipo, op = "upsert", origenId, version = 1, emitido = i.Emitido, datos };
    }

    private static IEnumerable<Contenido> Contenidos(List<Inventado> inventados, DateTime ahora) =>
        inventados.SelectMany(i => i.Documentos).Select(d => d.Datos).DistinctBy(d => d.Sha256).Select(d => Contenido.De(d.Sha256!, d.Tamano!.Value, ahora));

    private static Task<T> Enviar<T>(IServiceProvider portal, Identidad quien, IRequest<T> peticion) =>
        EnAmbitoAsync(portal, quien, sp => sp.GetRequiredService<IMediator>().Send(peticion));

    private static Task<T> ConDbAsync<T>(IServiceProvider portal, Identidad quien, Func<PortalDbContext, Task<T>> hacer) =>
        EnAmbitoAsync(portal, quien, sp => hacer(sp.GetRequiredService<PortalDbContext>()));

    private static async Task<T> EnAmbitoAsync<T>(IServiceProvider portal, Identidad quien, Func<IServiceProvider, Task<T>> hacer)
    {
        await using var ambito = portal.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(quien);
        return await hacer(ambito.ServiceProvider);
    }

    private static async Task GenerarAsync(string carpeta, List<Inventado> inventados, Guid despacho, Dictionary<(string, string), Guid> ids, DateTime ahora)
    {
        await using var portal = await Portal.CrearAsync(carpeta, "sqlite", Portal.ConexionSqlite(carpeta));
        var tablas = await Portal.TablasAsync(portal);
        await using var cargador = await CargadorSqlite.AbrirAsync(Portal.ConexionSqlite(carpeta));
        var escribano = new Escribano(despacho, (tipo, origen) => ids[(tipo, origen)], ahora);
        var filas = inventados.SelectMany(escribano.Filas)
            .Concat(Contenidos(inventados, ahora));
        await cargador.PrepararAsync(tablas.Values);
        foreach (var grupo in filas.GroupBy(f => f.GetType())) await cargador.CargarAsync(tablas[grupo.Key], grupo.Select(f => tablas[grupo.Key].Valores(f, despacho)));
        await cargador.TerminarAsync();
    }

    private static async Task<int> CompararAsync(string unaCarpeta, string otraCarpeta)
    {
        await using var conexion = new SqliteConnection(Portal.ConexionSqlite(unaCarpeta));
        await conexion.OpenAsync();
        await using var orden = conexion.CreateCommand();
        orden.CommandText = "ATTACH DATABASE $otra AS otra";
        orden.Parameters.AddWithValue("$otra", Path.Combine(otraCarpeta, "portal.db"));
        await orden.ExecuteNonQueryAsync();
        orden.CommandText = "SELECT group_concat(name, ' ') FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        var tablas = ((string)(await orden.ExecuteScalarAsync())!).Split(' ').Except(DelCamino).ToList();
        var filas = 0;
        foreach (var tabla in tablas)
        {
            // El número de fila lo pone la base de datos, y depende de en qué orden llegó cada una.
            orden.CommandText = $"SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info('{tabla}') WHERE NOT (pk > 0 AND type = 'INTEGER')";
            var columnas = (string)(await orden.ExecuteScalarAsync())!;
            orden.CommandText = $"SELECT (SELECT count(*) FROM (SELECT {columnas} FROM main.\"{tabla}\" EXCEPT SELECT {columnas} FROM otra.\"{tabla}\")) + (SELECT count(*) FROM (SELECT {columnas} FROM otra.\"{tabla}\" EXCEPT SELECT {columnas} FROM main.\"{tabla}\"))";
            var distintas = (long)(await orden.ExecuteScalarAsync())!;
            if (distintas > 0) throw new ArgumentException($"El generador ya no escribe en {tabla} lo que escribe el portal: {distintas} filas distintas.");
            orden.CommandText = $"SELECT count(*) FROM main.\"{tabla}\"";
            filas += (int)(long)(await orden.ExecuteScalarAsync())!;
        }

        return filas;
    }
}
