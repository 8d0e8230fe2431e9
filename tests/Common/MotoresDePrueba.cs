namespace ElGestorPortal.Tests.Common;

/// <summary>
/// Motores disponibles en esta máquina, para <c>[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]</c>.
/// SQLite está siempre; PostgreSQL, cuando <c>dotnet cake</c> (o quien lance las pruebas) dice dónde hay un servidor.
/// </summary>
public static class MotoresDePrueba
{
    public const string VariableDePostgres = "PORTAL_PRUEBAS_POSTGRES";

    public static string? ServidorPostgres =>
        Environment.GetEnvironmentVariable(VariableDePostgres) is { Length: > 0 } cadena ? cadena : null;

    public static IEnumerable<Motor> Todos => ServidorPostgres is null ? [Motor.Sqlite] : [Motor.Sqlite, Motor.Postgres];
}
