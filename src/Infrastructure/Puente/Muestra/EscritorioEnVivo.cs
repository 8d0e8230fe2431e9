using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;
using ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>
/// El escritorio trabajando: recoge los mensajes del portal, los anota antes de acusar recibo y va contando lo que la oficina hace con ellos.
/// Se puede cortar en cualquier punto: al abrir otra vez su cajón sigue donde estaba.
/// </summary>
public sealed partial class EscritorioEnVivo
{
    private static readonly TimeSpan EsperaMaxima = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Descanso = TimeSpan.FromSeconds(1);

    private readonly IEnlace enlace;
    private readonly ICajon cajon;
    private readonly TimeProvider reloj;
    private readonly ILogger logger;
    private readonly LibroDeOficina libro;
    private readonly Mesa mesa;
    private readonly Ventanilla ventanilla;
    private readonly Repasador repasador;

    internal EscritorioEnVivo(IEnlace enlace, ICajon cajon, TimeProvider reloj, ILogger logger, RitmoDeOficina? ritmo = null)
    {
        (this.enlace, this.cajon, this.reloj, this.logger) = (enlace, cajon, reloj, logger);
        libro = cajon.Abrir();
        mesa = new Mesa(libro, reloj, ritmo ?? RitmoDeOficina.Normal);
        ventanilla = new Ventanilla(enlace, cajon, libro, new Recepcion(enlace, libro, mesa), reloj);
        repasador = new Repasador(enlace, cajon, libro, reloj, logger);
    }

    /// <summary>Por HTTP.</summary>
    /// <param name="http">Con la dirección del portal.</param>
    /// <param name="credencial">La de un agente del despacho.</param>
    /// <param name="libro">Fichero donde la oficina recuerda lo recibido entre una vez y otra.</param>
    /// <param name="reloj">El del escritorio.</param>
    /// <param name="logger">Registro.</param>
    public static EscritorioEnVivo PorHttp(HttpClient http, string credencial, string libro, TimeProvider reloj, ILogger logger)
    {
        var puente = new PuenteHttp(http, credencial, new Reintentos(reloj, new()), reloj);
        return new(new EnlaceHttp(puente), new CajonEnFichero(libro), reloj, logger);
    }

    /// <summary>Por la carpeta compartida.</summary>
    /// <param name="carpeta">La del despacho: dentro están <c>a-portal</c> y <c>a-escritorio</c>.</param>
    /// <param name="libro">Fichero donde la oficina recuerda lo recibido entre una vez y otra.</param>
    /// <param name="reloj">El del escritorio.</param>
    /// <param name="logger">Registro.</param>
    /// <param name="plan">Lo que falla; nada, si no se dice.</param>
    public static EscritorioEnVivo PorCarpeta(string carpeta, string libro, TimeProvider reloj, ILogger logger, PlanDeFallos? plan = null)
    {
        var disco = new CarpetaEnDisco(carpeta);
        return new(new EnlaceCarpeta(plan is null ? disco : new FallosDeCarpeta(plan, disco), reloj), new CajonEnFichero(libro), reloj, logger);
    }

    /// <summary>Lo que queda por contar al portal.</summary>
    internal int Pendientes => libro.Pendientes.Count;

    /// <summary>Lo que la oficina sabe.</summary>
    internal LibroDeOficina Libro => libro;

    /// <summary>Cuenta al portal una gestoría entera. Se puede repetir: lo que ya conoce no cambia.</summary>
    public async Task ContarAsync(GestoriaDeMuestra gestoria, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gestoria);
        foreach (var (elementos, blobs) in Lotes.De(gestoria.Paquetes(), new OpcionesDeEscritorio().Lote))
        {
            var encargo = new Encargo(Guid.CreateVersion7(), reloj.GetUtcNow(), elementos, blobs);
            while (!await IntentarAsync(() => enlace.EntregarAsync(encargo, cancellationToken), cancellationToken))
            {
                await Task.Delay(Descanso, reloj, cancellationToken);
            }
        }

        Recordar(gestoria.Pedida);
    }

    /// <summary>La gestoría que el portal ya tiene contada: con eso se puede contar otra vez si lo pide.</summary>
    public void Recordar(MuestraPedida pedida)
    {
        libro.Contada = pedida;
        cajon.Guardar(libro);
    }

    /// <summary>Hasta que se cancele. Un fallo pasajero se apunta y se vuelve a intentar.</summary>
    public async Task AtenderAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (!await IntentarAsync(() => VueltaAsync(Espera(), cancellationToken), cancellationToken))
            {
                await Task.Delay(Descanso, reloj, cancellationToken);
            }
        }
    }

    /// <summary>Algo que pasa en la oficina por su cuenta, para la próxima vuelta.</summary>
    internal void Encargar(string tipo, string origenId, object? datos, params IReadOnlyList<BlobDeMuestra> contenidos)
    {
        mesa.Encargar(tipo, origenId, datos, contenidos);
        cajon.Guardar(libro);
    }

    /// <summary>Una vuelta: recoger, acusar, contar lo que ya toca y seguir con el repaso, si lo hay. Siempre true, o un error.</summary>
    internal async Task<bool> VueltaAsync(TimeSpan espera, CancellationToken cancellationToken)
    {
        var pideInstantanea = await ventanilla.RecogerAsync(espera, cancellationToken);
        await ventanilla.ContarAsync(cancellationToken);
        await repasador.SeguirAsync(pideInstantanea, cancellationToken);
        return true;
    }

    /// <returns>false si algo pasajero lo ha impedido: se apunta y se vuelve a intentar más tarde.</returns>
    private async Task<bool> IntentarAsync(Func<Task<bool>> hacer, CancellationToken cancellationToken)
    {
        try
        {
            return await hacer();
        }
        catch (Exception e) when (EsPasajero(e) && !cancellationToken.IsCancellationRequested)
        {
            SinRespuesta(e.Message);
            return false;
        }
    }

    /// <summary>Hasta lo próximo que haya que contar.</summary>
    private TimeSpan Espera()
    {
        if (repasador.EnMarcha)
        {
            return Descanso;
        }

        if (libro.Pendientes.Count == 0)
        {
            return EsperaMaxima;
        }

        var hasta = libro.Pendientes.Min(e => e.Desde) - reloj.GetUtcNow();
        return hasta < Descanso ? Descanso : hasta < EsperaMaxima ? hasta : EsperaMaxima;
    }

    private static bool EsPasajero(Exception error) => error is HttpRequestException or IOException or JsonException or InvalidOperationException or OperationCanceledException or UnauthorizedAccessException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "El escritorio de muestra no pudo hablar con el portal: {Motivo}")]
    private partial void SinRespuesta(string motivo);
}
