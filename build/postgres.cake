// Servidor PostgreSQL de usar y tirar: en una carpeta temporal, en un puerto libre, sin tocar los que tenga la máquina.
using System.Runtime.InteropServices;

string postgresFolder = null;
string postgresBin = null;
var postgresLock = new object();
var postgresSignals = new List<PosixSignalRegistration>();

// Deja en PORTAL_PRUEBAS_POSTGRES dónde está; si ya lo dice quien llama, se usa ese servidor.
void StartPostgres()
{
    if (!string.IsNullOrEmpty(EnvironmentVariable("PORTAL_PRUEBAS_POSTGRES")))
    {
        Console.WriteLine("PostgreSQL: el de PORTAL_PRUEBAS_POSTGRES");
        return;
    }

    postgresBin = FindPostgresBin() ?? (InstallPostgres() ? FindPostgresBin() : null);
    if (postgresBin == null)
    {
        Console.WriteLine("omitido: las pruebas sobre PostgreSQL (no hay servidor; instálelo o indíquelo en PORTAL_PRUEBAS_POSTGRES)");
        return;
    }

    // Ctrl+C o el plazo de la integración continua no pasan por Teardown.
    foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
    {
        postgresSignals.Add(PosixSignalRegistration.Create(signal, _ => StopPostgres()));
    }

    postgresFolder = System.IO.Directory.CreateTempSubdirectory("portal-postgres-").FullName;
    if (IsRoot())
    {
        Run("chown", ["postgres", postgresFolder]);
    }

    var port = FreePort();
    var (exitCode, output) = Postgres("initdb", "-D", "data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
    if (exitCode == 0)
    {
        // Sin esperar al disco: estos datos no han de sobrevivir a nada.
        System.IO.File.AppendAllText($"{postgresFolder}/data/postgresql.conf", $"""
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = '{postgresFolder}'
            max_connections = 200
            fsync = off
            synchronous_commit = off
            full_page_writes = off

            """);
        (exitCode, output) = Postgres("pg_ctl", "-D", "data", "-l", "log", "-w", "start");
    }

    if (exitCode != 0)
    {
        Console.WriteLine(output);
        Console.WriteLine("omitido: las pruebas sobre PostgreSQL (el servidor no arranca)");
        StopPostgres();
        return;
    }

    Console.WriteLine($"PostgreSQL: {postgresBin}, puerto {port}");
    Environment.SetEnvironmentVariable("PORTAL_PRUEBAS_POSTGRES", $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Include Error Detail=true");
}

void StopPostgres()
{
    // La señal puede llegar dos veces (al grupo y reenviada por dotnet): la segunda espera, y no mata el proceso con el borrado a medias.
    lock (postgresLock)
    {
        if (postgresFolder == null)
        {
            return;
        }

        // pg_ctl puede no haber llegado a arrancar; los datos se borran igual.
        Postgres("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop");
        System.IO.Directory.Delete(postgresFolder, recursive: true);
        postgresFolder = null;
    }
}

(int ExitCode, string Output) Postgres(string command, params string[] arguments)
{
    var path = $"{postgresBin}/{command}";

    // PostgreSQL se niega a ejecutarse como root.
    return IsRoot()
        ? Run("runuser", ["-u", "postgres", "--", path, .. arguments], postgresFolder)
        : Run(path, arguments, postgresFolder);
}

string FindPostgresBin() =>
    GetFiles("/usr/lib/postgresql/*/bin/initdb")
        .Select(f => f.GetDirectory())
        .OrderBy(d => int.TryParse(d.GetParent().GetDirectoryName(), out var version) ? version : 0)
        .LastOrDefault()?.FullPath;

bool InstallPostgres()
{
    // Sin esto, el paquete de Debian crea y arranca un servidor propio que nadie ha pedido.
    const string Conf = "/etc/postgresql-common/createcluster.conf";
    if (IsRoot() && !FileExists(Conf))
    {
        System.IO.Directory.CreateDirectory("/etc/postgresql-common");
        System.IO.File.WriteAllText(Conf, "create_main_cluster = false\n");
    }

    return AptInstall("postgresql");
}

int FreePort()
{
    using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
    listener.Start();
    return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
}
