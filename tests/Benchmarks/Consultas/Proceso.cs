using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>Un servidor en su propio proceso, en el bucle local: así su CPU es solo la suya.</summary>
internal sealed class Proceso : IDisposable
{
    private readonly Process _proceso;

    private Proceso(Process proceso, Uri raiz) => (_proceso, Raiz) = (proceso, raiz);

    public Uri Raiz { get; }

    /// <summary>CPU gastada desde que arrancó, de usuario y de sistema.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _proceso.Refresh();
            return _proceso.TotalProcessorTime;
        }
    }

    public long Memoria
    {
        get
        {
            _proceso.Refresh();
            return _proceso.WorkingSet64;
        }
    }

    public static Task<Proceso> ProductoAsync(IReadOnlyDictionary<string, string> entorno)
    {
        var web = Path.Combine(RaizDelRepositorio(), "src", "Web");
        var salida = Path.GetRelativePath(Path.Combine(RaizDelRepositorio(), "tests", "Benchmarks"), AppContext.BaseDirectory);

        // PORTAL_PUBLICADO: la carpeta de un «dotnet publish», para medir lo que se despliega y no lo compilado.
        var publicado = Environment.GetEnvironmentVariable("PORTAL_PUBLICADO");
        return ArrancarAsync([Path.Combine(publicado ?? Path.Combine(web, salida), "ElGestorPortal.Web.dll")], new Dictionary<string, string>(entorno)
        {
            ["ASPNETCORE_CONTENTROOT"] = publicado ?? web,

            // Publicado no busca en el disco recursos cambiados; sin publicar, sí, en cada petición.
            ["ReloadStaticAssetsAtRuntime"] = "false",

            // Como detrás de un proxy que termina el TLS, y sin freno para quien mide.
            ["Portal__Proxies"] = "127.0.0.1",
            ["Portal__Limites__PorSesion"] = "0",
            ["Portal__Limites__PorDireccion"] = "0",
        }, "/salud/viva");
    }

    public static Task<Proceso> CrudoAsync(string datos) => ArrancarAsync([typeof(Proceso).Assembly.Location, "servidor-crudo", "--datos", datos], new Dictionary<string, string>(), "/vivo");

    public void Dispose()
    {
        if (!_proceso.HasExited) _proceso.Kill();
        _proceso.WaitForExit();
        _proceso.Dispose();
    }

    private static async Task<Proceso> ArrancarAsync(string[] argumentos, IReadOnlyDictionary<string, string> entorno, string vivo)
    {
        var raiz = new Uri($"http://127.0.0.1:{PuertoLibre()}");
        var inicio = new ProcessStartInfo(Environment.ProcessPath is { } yo && Path.GetFileNameWithoutExtension(yo) == "dotnet" ? yo : "dotnet", argumentos) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (nombre, valor) in entorno) inicio.Environment[nombre] = valor;
        inicio.Environment["ASPNETCORE_URLS"] = raiz.ToString();
        inicio.Environment["ASPNETCORE_ENVIRONMENT"] = entorno.GetValueOrDefault("ASPNETCORE_ENVIRONMENT", "Production");

        // Los dos con el mismo recolector, el de un servidor web.
        inicio.Environment["DOTNET_gcServer"] = "1";
        var proceso = new Proceso(Process.Start(inicio)!, raiz);
        // Lo que cuentan se lee y se tira: una tubería llena los pararía.
        proceso._proceso.OutputDataReceived += static (_, _) => { };
        proceso._proceso.BeginOutputReadLine();
        proceso._proceso.BeginErrorReadLine();
        try
        {
            await proceso.EsperarAsync(vivo);
            return proceso;
        }
        catch
        {
            proceso.Dispose();
            throw;
        }
    }

    private async Task EsperarAsync(string vivo)
    {
        using var http = new HttpClient { BaseAddress = Raiz, Timeout = TimeSpan.FromSeconds(5) };
        for (var intento = 0; intento < 300 && !_proceso.HasExited; intento++)
        {
            try
            {
                using var respuesta = await http.GetAsync(vivo);
                if (respuesta.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Aún no escucha.
            }

            await Task.Delay(200);
        }

        throw new ArgumentException("El servidor no arrancó.");
    }

    private static int PuertoLibre()
    {
        using var escucha = new TcpListener(IPAddress.Loopback, 0);
        escucha.Start();
        return ((IPEndPoint)escucha.LocalEndpoint).Port;
    }

    public static string RaizDelRepositorio()
    {
        var carpeta = new DirectoryInfo(AppContext.BaseDirectory);
        while (carpeta is not null && !File.Exists(Path.Combine(carpeta.FullName, "ElGestorPortal.sln"))) carpeta = carpeta.Parent;
        return carpeta?.FullName ?? throw new ArgumentException("Lance el banco desde el repositorio.");
    }
}
