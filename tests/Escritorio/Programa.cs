using ElGestorPortal.Escritorio;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;
using ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;
using Microsoft.Extensions.Logging;

try
{
    if (Opciones.Leer(args) is not { } opciones)
    {
        await Console.Out.WriteLineAsync(Opciones.Ayuda);
        return 0;
    }

    using var fin = new CancellationTokenSource();
    Console.CancelKeyPress += (_, e) =>
    {
        e.Cancel = true;
        fin.Cancel();
    };
    if (opciones.Verificar is { } que) return await VerificarAsync(que, opciones, fin.Token);

    using var logs = LoggerFactory.Create(l => l.AddSimpleConsole(o => o.SingleLine = true));
    await TrabajarAsync(opciones, logs, fin.Token);
    return 0;
}
catch (OperationCanceledException)
{
    return 0;
}
catch (Exception e) when (e is ArgumentException or FormatException or HttpRequestException or IOException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

static async Task<int> VerificarAsync(string que, Opciones opciones, CancellationToken fin)
{
    var plazo = TimeSpan.FromSeconds(opciones.Segundos);
    if (opciones.Carpeta is { } raiz)
    {
        var carpeta = Path.Combine(raiz, opciones.Despacho);
        return que == "agente"
            ? await VerificacionDelContrato.AgenteAsync(carpeta, plazo, TimeProvider.System, Console.Out, fin)
            : await VerificacionDelContrato.PortalAsync(carpeta, plazo, TimeProvider.System, Console.Out, fin);
    }

    if (que == "agente") return await VerificacionDelContrato.AgenteAsync(opciones.Puerto, opciones.Credencial ?? "verificacion", plazo, TimeProvider.System, Console.Out, fin);

    using var http = new HttpClient { BaseAddress = new Uri(que.TrimEnd('/') + "/") };
    return await VerificacionDelContrato.PortalAsync(http, opciones.Credencial!, Console.Out, fin);
}

static async Task TrabajarAsync(Opciones opciones, ILoggerFactory logs, CancellationToken fin)
{
    var plan = new PlanDeFallos(opciones.Semilla, opciones.Fallos, opciones.Probabilidad);
    var (reloj, log) = (new RelojTorcido(TimeProvider.System, plan), logs.CreateLogger("Escritorio"));
    using var red = new FallosDeRed(plan, new SocketsHttpHandler());
    using var http = new HttpClient(red) { BaseAddress = opciones.Url };
    while (true)
    {
        try
        {
            var escritorio = opciones.Url is not null
                ? EscritorioEnVivo.PorHttp(http, opciones.Credencial!, opciones.RutaDelLibro, reloj, log)
                : EscritorioEnVivo.PorCarpeta(Path.Combine(opciones.Carpeta!, opciones.Despacho), opciones.RutaDelLibro, reloj, log, plan);
            if (opciones.Expedientes > 0) await escritorio.ContarAsync(new GestoriaDeMuestra(MuestraPedida.De(opciones.Despacho, opciones.Semilla, TimeProvider.System.GetUtcNow(), opciones.Expedientes)), fin);
            opciones = opciones with { Expedientes = 0 };
            await escritorio.AtenderAsync(fin);
        }
        catch (EscritorioCerradoException)
        {
            // Se abre otra vez, con lo que quedara en su libro.
            log.LogWarning("El escritorio se ha cerrado de golpe y se vuelve a abrir");
        }
    }
}
