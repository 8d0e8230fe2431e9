using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Infrastructure.Common.Persistence;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Benchmarks.Recepcion;

/// <summary>Una base de datos vacía con sus despachos, la credencial de cada escritorio y los contenidos que los documentos van a nombrar.</summary>
internal static class Preparacion
{
    public static async Task<List<string>> PrepararAsync(string carpeta, int despachos)
    {
        await using var portal = await Portal.CrearAsync(carpeta, "sqlite", Portal.ConexionSqlite(carpeta));
        var credenciales = new List<string>();
        for (var n = 0; n < despachos; n++)
        {
            await using var ambito = portal.CreateAsyncScope();
            ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(Guid.CreateVersion7()));
            var mediator = ambito.ServiceProvider.GetRequiredService<IMediator>();
            await mediator.Send(new AbrirDespachoCommand($"despacho-{n}", $"Despacho {n}"));
            credenciales.Add(await mediator.Send(new CrearAgenteCommand("banco")));
            var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.AddRange(Contenidos.Todas.Select(h => Contenido.De(h, Contenidos.Tamano, DateTime.UtcNow)));
            await db.SaveChangesAsync();
        }

        SqliteConnection.ClearAllPools();
        return credenciales;
    }
}
