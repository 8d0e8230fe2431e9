using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos.Procesos;

/// <summary>El portal de verdad, en un proceso suyo, sobre la base de datos y la carpeta de un portal de prueba. Se mata sin avisar.</summary>
internal sealed class PortalEnProceso : IDisposable
{
    private static readonly TimeSpan Paciencia = TimeSpan.FromMinutes(3);

    private readonly PortalDePrueba _portal;
    private readonly ConcurrentQueue<string> _dicho = [];
    private Process? _proceso;

    /// <param name="portal">De quien es la base de datos.</param>
    public PortalEnProceso(PortalDePrueba portal) => _portal = portal;

    public Uri Raiz { get; init; } = new($"http://localhost:{PuertoLibre()}");

    /// <summary>Sus últimas líneas, por si no arranca.</summary>
    public string Dicho => string.Join('\n', _dicho);

    public bool Vive => _proceso is { HasExited: false };

    /// <summary>El de <c>PORTAL_PUBLICADO</c> o la salida de la compilación del portal en la misma configuración que estas pruebas; null si no está.</summary>
    public static string? Programa
    {
        get
        {
            var salida = Path.GetRelativePath(Path.Combine(Repositorio, "tests", "Infrastructure.Tests"), AppContext.BaseDirectory);
            var programa = Path.Combine(Environment.GetEnvironmentVariable("PORTAL_PUBLICADO") ?? Path.Combine(Repositorio, "src", "Web", salida), "ElGestorPortal.Web.dll");
            return File.Exists(programa) ? programa : null;
        }
    }

    private static string Repositorio
    {
        get
        {
            var carpeta = new DirectoryInfo(Environment.GetEnvironmentVariable("PORTAL_REPOSITORIO") ?? AppContext.BaseDirectory);
            while (carpeta is not null && !File.Exists(Path.Combine(carpeta.FullName, "ElGestorPortal.sln"))) carpeta = carpeta.Parent;
            return carpeta?.FullName ?? "";
        }
    }

    /// <returns>Cuando ya contesta; false si se cayó antes.</returns>
    public async Task<bool> ArrancarAsync()
    {
        var inicio = new ProcessStartInfo("dotnet", [Programa!]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (nombre, valor) in Entorno()) inicio.Environment[nombre] = valor;
        _proceso?.Dispose();
        _proceso = Process.Start(inicio)!;

        // Lo que cuenta se lee aunque nadie lo mire: una tubería llena lo pararía.
        _proceso.OutputDataReceived += (_, e) => Recordar(e.Data);
        _proceso.ErrorDataReceived += (_, e) => Recordar(e.Data);
        _proceso.BeginOutputReadLine();
        _proceso.BeginErrorReadLine();
        return await ContestaAsync();
    }

    /// <summary>SIGKILL: ni una línea más de código.</summary>
    public void Matar()
    {
        if (Vive) _proceso!.Kill(entireProcessTree: true);
        _proceso?.WaitForExit();
    }

    /// <summary>Le engancha strace, ya en marcha: desde ahora le fallan esas llamadas al sistema.</summary>
    /// <param name="llamadas">Cuáles se miran.</param>
    /// <param name="fallo">En el idioma de <c>strace -e inject=</c>.</param>
    /// <param name="apunte">Dónde apunta lo que ve.</param>
    public Process Estropear(string llamadas, string fallo, string apunte) =>
        Process.Start("strace", ["-f", "-qq", "-p", _proceso!.Id.ToString(CultureInfo.InvariantCulture), "-o", apunte, "-e", "signal=none", "-e", $"trace={llamadas}", "-e", $"inject={fallo}"]);

    public Task EsperarSuFinAsync() => _proceso!.WaitForExitAsync();

    public void Dispose()
    {
        Matar();
        _proceso?.Dispose();
    }

    private void Recordar(string? linea)
    {
        if (linea is null) return;

        _dicho.Enqueue(linea);
        if (_dicho.Count > 30) _dicho.TryDequeue(out _);
    }

    private Dictionary<string, string> Entorno() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_CONTENTROOT"] = Path.Combine(Repositorio, "src", "Web"),
        ["ASPNETCORE_URLS"] = Raiz.ToString(),
        ["ConnectionStrings__Portal"] = _portal.CadenaDeConexion,
        ["Portal__BaseDatos"] = _portal.Motor == Motor.Postgres ? "postgresql" : "sqlite",
        ["Portal__Datos"] = _portal.Carpeta,
        ["Portal__Demo"] = "false",
        ["Portal__Subidas__Antivirus"] = "muestra",
        ["Logging__LogLevel__Default"] = "Error",
    };

    private async Task<bool> ContestaAsync()
    {
        using var http = new HttpClient { BaseAddress = Raiz, Timeout = TimeSpan.FromSeconds(10) };
        using var reloj = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var desde = Stopwatch.GetTimestamp(); Vive && Stopwatch.GetElapsedTime(desde) < Paciencia; await reloj.WaitForNextTickAsync())
        {
            try
            {
                using var respuesta = await http.GetAsync("/salud/viva");
                if (respuesta.StatusCode == HttpStatusCode.OK) return true;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                // Todavía no escucha.
            }
        }

        return false;
    }

    private static int PuertoLibre()
    {
        using var escucha = new TcpListener(IPAddress.Loopback, 0);
        escucha.Start();
        return ((IPEndPoint)escucha.LocalEndpoint).Port;
    }
}
