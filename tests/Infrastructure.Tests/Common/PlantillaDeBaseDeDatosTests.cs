using System.Data.Common;
using ElGestorPortal.Tests.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ElGestorPortal.Infrastructure.Tests.Common;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class PlantillaDeBaseDeDatosTests(Motor motor)
{
    private int _vecesCreado;
    private PlantillaDeBaseDeDatos _plantilla = null!;

    [SetUp]
    public void PrepararPlantilla()
    {
        _vecesCreado = 0;
        _plantilla = new PlantillaDeBaseDeDatos(async (m, cadena) =>
        {
            Interlocked.Increment(ref _vecesCreado);
            if (m == Motor.Sqlite)
            {
                await EjecutarAsync(m, cadena, "PRAGMA journal_mode = WAL");
            }

            await EjecutarAsync(m, cadena, "CREATE TABLE vehiculo (matricula varchar(10) PRIMARY KEY)");
            await EjecutarAsync(m, cadena, "INSERT INTO vehiculo VALUES ('0000BBB')");
        });
    }

    [Test]
    public async Task Cada_prueba_recibe_una_copia_con_el_esquema_y_los_datos_de_la_plantilla()
    {
        await using var baseDeDatos = await _plantilla.CrearAsync(motor);

        Assert.That(baseDeDatos.Motor, Is.EqualTo(motor));
        Assert.That(await ContarAsync(baseDeDatos), Is.EqualTo(1));
    }

    [Test]
    public async Task Lo_que_escribe_una_prueba_no_lo_ve_otra()
    {
        await using var una = await _plantilla.CrearAsync(motor);
        await using var otra = await _plantilla.CrearAsync(motor);

        await EjecutarAsync(motor, una.CadenaDeConexion, "INSERT INTO vehiculo VALUES ('1111CCC')");

        Assert.That(await ContarAsync(una), Is.EqualTo(2));
        Assert.That(await ContarAsync(otra), Is.EqualTo(1));
    }

    [Test]
    public async Task El_esquema_se_crea_una_sola_vez_aunque_se_pida_a_la_vez()
    {
        var copias = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _plantilla.CrearAsync(motor)));

        Assert.That(_vecesCreado, Is.EqualTo(1));
        Assert.That(copias.Select(c => c.CadenaDeConexion), Is.Unique);
        foreach (var copia in copias)
        {
            await copia.DisposeAsync();
        }
    }

    [Test]
    public async Task Al_soltarla_desaparece_aunque_quede_una_conexion_abierta()
    {
        var baseDeDatos = await _plantilla.CrearAsync(motor);
        await using var olvidada = Conexion(motor, baseDeDatos.CadenaDeConexion);
        await olvidada.OpenAsync();

        await baseDeDatos.DisposeAsync();

        Assert.That(await ExisteAsync(baseDeDatos), Is.False);
    }

    [Test]
    public async Task Si_el_esquema_falla_todas_las_pruebas_reciben_el_mismo_error()
    {
        var rota = new PlantillaDeBaseDeDatos((m, cadena) => EjecutarAsync(m, cadena, "CREATE TABLA"));

        var primero = await Assert.CatchAsync<DbException>(() => rota.CrearAsync(motor));
        var segundo = await Assert.CatchAsync<DbException>(() => rota.CrearAsync(motor));

        Assert.That(segundo, Is.SameAs(primero));
    }

    private static DbConnection Conexion(Motor motor, string cadena) =>
        motor == Motor.Sqlite ? new SqliteConnection(cadena) : new NpgsqlConnection(cadena);

    private static async Task<object?> EjecutarAsync(Motor motor, string cadena, string sql)
    {
        await using var conexion = Conexion(motor, cadena);
        await conexion.OpenAsync();
        await using var orden = conexion.CreateCommand();
        orden.CommandText = sql;
        return await orden.ExecuteScalarAsync();
    }

    private static async Task<int> ContarAsync(BaseDeDatosDePruebas baseDeDatos) =>
        Convert.ToInt32(
            await EjecutarAsync(baseDeDatos.Motor, baseDeDatos.CadenaDeConexion, "SELECT count(*) FROM vehiculo"),
            System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<bool> ExisteAsync(BaseDeDatosDePruebas baseDeDatos)
    {
        if (baseDeDatos.Motor == Motor.Sqlite)
        {
            return File.Exists(new SqliteConnectionStringBuilder(baseDeDatos.CadenaDeConexion).DataSource);
        }

        var nombre = new NpgsqlConnectionStringBuilder(baseDeDatos.CadenaDeConexion).Database;
        return await EjecutarAsync(Motor.Postgres, MotoresDePrueba.ServidorPostgres!, $"SELECT 1 FROM pg_database WHERE datname = '{nombre}'") is not null;
    }
}
