using System.Data.Common;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>Conexiones en bruto a una base de datos generada.</summary>
internal static class Sesiones
{
    public static DbDataSource Origen(Ficha ficha) => ficha.Motor == "postgresql" ? NpgsqlDataSource.Create(ficha.Conexion) : SqliteFactory.Instance.CreateDataSource(ficha.Conexion);

    /// <summary>Las sesiones caducan si no se usan, y la base de datos puede ser de ayer.</summary>
    public static async Task RefrescarAsync(Ficha ficha)
    {
        await using var origen = Origen(ficha);
        await using var orden = origen.CreateCommand("UPDATE \"Sesiones\" SET \"UltimoUso\" = @ahora");
        orden.Con("@ahora", DateTime.UtcNow);
        await orden.ExecuteNonQueryAsync();
    }

    /// <summary>Secreto de la API de alguien de la gestoría, recién abierto.</summary>
    public static async Task<string> DeGestionAsync(Ficha ficha, string carpeta)
    {
        const string nombre = "gestion@demo.example";
        await using var portal = await Portal.CrearAsync(carpeta, ficha.Motor, ficha.Conexion);
        await using var ambito = portal.CreateAsyncScope();
        var db = ambito.ServiceProvider.GetRequiredService<IPortalDb>();
        var despacho = await db.Set<Despacho>().SingleAsync(d => d.Slug == ficha.Slug);
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(despacho.Id));

        var usuario = await db.Set<Usuario>().SingleOrDefaultAsync(u => u.NombreDeAcceso == nombre);
        if (usuario is null)
        {
            usuario = Usuario.Alta(nombre, nombre, "Gestión medida", TipoUsuario.Gestor, []);
            usuario.Activar();
            db.Set<Usuario>().Add(usuario);
        }

        var secreto = Secreto.Nuevo();
        db.Set<Sesion>().Add(Sesion.Abrir(TipoSesion.Acceso, usuario.Id, Secreto.Huella(secreto), DateTime.UtcNow, TimeSpan.FromDays(1), new(null, null)));
        await db.SaveChangesAsync(CancellationToken.None);
        return secreto;
    }

    public static void Con(this DbCommand orden, string nombre, object valor)
    {
        var parametro = orden.CreateParameter();
        (parametro.ParameterName, parametro.Value) = (nombre, valor);
        orden.Parameters.Add(parametro);
    }
}
