using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using MediatR;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Arranque;

/// <summary>
/// Con <c>Portal:Demo</c>, y solo en Development, abre los despachos de demostración y los alimenta como lo haría su escritorio: por HTTP, con una credencial,
/// contra este mismo portal. Después los escritorios siguen abiertos: el de <c>demo</c>, por HTTP; el de <c>otro</c>, por la carpeta. No escribe en la base de datos por su cuenta.
/// </summary>
internal sealed partial class Demostracion(
    IServiceScopeFactory ambitos, IServer servidor, IHostApplicationLifetime vida, IOptions<OpcionesDelPortal> opciones, IHostEnvironment entorno, CarpetaCompartida carpeta, TimeProvider reloj, ILoggerFactory logs) : BackgroundService
{
    private static readonly DespachoDeMuestra[] Despachos =
    [
        new("demo", "Gestoría Aldaba", 1, new("#0f5a6e", null, "910 000 142", "L–V, 9 a 14 h") { Correo = "hola@demo.example", Direccion = "calle de la Aldaba, 7, 28013 Madrid" }, PorCarpeta: false),
        new("otro", "Gestoría Nervión", 2, new("#7a1f3d", null, "944 000 187", "L–V, 8.30 a 15 h") { Correo = "hola@otro.example", Direccion = "calle del Nervión, 21, 48001 Bilbao" }, PorCarpeta: true),
    ];

    private readonly ILogger<Demostracion> _log = logs.CreateLogger<Demostracion>();

    /// <summary>Ya no queda nada por cargar (o no había nada que cargar).</summary>
    public bool Cargada { get; private set; } = !opciones.Value.Demo || !opciones.Value.SirveWeb || !entorno.IsDevelopment();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Cargada) return;

        try
        {
            var raiz = await DireccionAsync(stoppingToken);
            await PlataformaDeDemo.SembrarAsync(ambitos, stoppingToken);
            foreach (var despacho in Despachos) await PrepararAsync(despacho, stoppingToken);
            var abiertos = new List<Task>();
            foreach (var despacho in Despachos)
            {
                abiertos.Add(AtenderAsync(despacho, raiz, await AlimentarAsync(despacho, raiz, stoppingToken), stoppingToken));
            }

            Cargada = true;
            await Task.WhenAll(abiertos);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NoCargada(e);
        }
    }

    private async Task PrepararAsync(DespachoDeMuestra despacho, CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        var (mediator, contexto) = (ambito.ServiceProvider.GetRequiredService<IMediator>(), ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>());
        var existente = await mediator.Send(new ResolverDespachoQuery(null, despacho.Slug), cancellationToken);
        contexto.Entrar(Identidad.Sistema(existente?.Id ?? Guid.CreateVersion7()));
        if (existente is null) await mediator.Send(new AbrirDespachoCommand(despacho.Slug, despacho.Nombre, despacho.Marca), cancellationToken);

        await mediator.Send(new AsignarCodigosCommand(AmbitoDeCodigo.Estado, [.. CodigosDeMuestra.Estados.Select(e => new CodigoAsignado(e.Codigo, e.Nombre, Kebab(e.Publico)))]), cancellationToken);
        await mediator.Send(new AsignarCodigosCommand(AmbitoDeCodigo.Tramite, [.. CodigosDeMuestra.Tipos.Select(t => new CodigoAsignado(t.Codigo, t.Nombre, Catalogo(t.Clave)))]), cancellationToken);
        await mediator.Send(new CambiarPuenteCarpetaCommand(despacho.PorCarpeta), cancellationToken);
        await UsuariosDeDemo.SembrarAsync(mediator, despacho.Slug, cancellationToken);
        await TarifasDeDemo.SembrarAsync(mediator, contexto, cancellationToken);
        await TextosLegalesDeDemo.SembrarAsync(mediator, cancellationToken);
    }

    /// <returns>Lo que se ha contado; null si el portal ya lo tenía.</returns>
    private async Task<MuestraPedida?> AlimentarAsync(DespachoDeMuestra despacho, Uri raiz, CancellationToken cancellationToken)
    {
        var muestra = MuestraPedida.De(despacho.Slug, despacho.Semilla, reloj.GetUtcNow());
        if (await EstaCargado(despacho, muestra.Expedientes, cancellationToken)) return null;

        using var http = new HttpClient { BaseAddress = raiz };
        var escritorio = new EscritorioDeMuestra(http, await RenovarCredencial(despacho, cancellationToken), new GestoriaDeMuestra(muestra), reloj, logs.CreateLogger<EscritorioDeMuestra>());
        await escritorio.AlimentarAsync(cancellationToken);
        return muestra;
    }

    /// <summary>El escritorio sigue abierto mientras lo esté el portal: cada despacho, por su camino. Su libro queda con los datos, para seguir donde estaba.</summary>
    private async Task AtenderAsync(DespachoDeMuestra despacho, Uri raiz, MuestraPedida? contada, CancellationToken cancellationToken)
    {
        var log = logs.CreateLogger<EscritorioEnVivo>();
        var libro = Path.Combine(entorno.ContentRootPath, opciones.Value.Datos, $"escritorio-{despacho.Slug}.json");
        using var http = new HttpClient { BaseAddress = raiz };
        var escritorio = despacho.PorCarpeta
            ? EscritorioEnVivo.PorCarpeta(Path.Combine(carpeta.Ruta, despacho.Slug), libro, reloj, log)
            : EscritorioEnVivo.PorHttp(http, await RenovarCredencial(despacho, cancellationToken), libro, reloj, log);
        if (contada is not null) escritorio.Recordar(contada);
        await escritorio.AtenderAsync(cancellationToken);
    }

    private Task<bool> EstaCargado(DespachoDeMuestra despacho, int expedientes, CancellationToken cancellationToken) => EnDespacho(
        despacho,
        async (envio, id) => (await envio.EnviarComoAsync(Identidad.Agente(id, Guid.Empty), new ObtenerEstadoDeEntradaQuery(), cancellationToken)).Tipos.Single(t => t.Tipo == "expediente").Filas >= expedientes,
        cancellationToken);

    /// <summary>Nueva cada vez: su secreto no se guarda en ningún sitio y la anterior deja de valer.</summary>
    private Task<string> RenovarCredencial(DespachoDeMuestra despacho, CancellationToken cancellationToken) =>
        EnDespacho(despacho, (envio, id) => envio.EnviarComoAsync(Identidad.Sistema(id), new RenovarAgenteCommand("Escritorio de muestra"), cancellationToken), cancellationToken);

    private async Task<T> EnDespacho<T>(DespachoDeMuestra despacho, Func<IEnvioAislado, Guid, Task<T>> hacer, CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        var (mediator, envio) = (ambito.ServiceProvider.GetRequiredService<IMediator>(), ambito.ServiceProvider.GetRequiredService<IEnvioAislado>());
        var id = (await mediator.Send(new ResolverDespachoQuery(null, despacho.Slug), cancellationToken))!.Id;
        return await hacer(envio, id);
    }

    /// <summary>La dirección en la que escucha este portal, en cuanto empieza a escuchar.</summary>
    private async Task<Uri> DireccionAsync(CancellationToken cancellationToken)
    {
        var arrancado = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var alArrancar = vida.ApplicationStarted.Register(() => arrancado.TrySetResult());
        await arrancado.Task.WaitAsync(cancellationToken);

        var direccion = servidor.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(direccion.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal));
    }

    private static string Kebab(string nombre) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(nombre);

    private static string Catalogo(string clave) => clave.StartsWith("duplicado-", StringComparison.Ordinal) ? "duplicado" : clave == "alta-de-baja" ? "alta-baja" : clave;

    [LoggerMessage(Level = LogLevel.Error, Message = "La demostración no se pudo cargar")]
    private partial void NoCargada(Exception error);

    private sealed record DespachoDeMuestra(string Slug, string Nombre, int Semilla, Marca Marca, bool PorCarpeta);
}
