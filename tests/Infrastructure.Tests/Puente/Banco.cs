using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;
using ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ElGestorPortal.Infrastructure.Tests.Puente;

/// <summary>Un portal y el escritorio de su despacho, unidos por uno de los dos caminos, con los fallos que se quieran entre ellos.</summary>
internal sealed class Banco : IDisposable
{
    private static readonly RitmoDeOficina Ritmo = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30), 1);

    private readonly PortalDePrueba _portal;
    private readonly HttpClient _http;
    private readonly IEnlace _enlace;
    private readonly ICajon _cajon;
    private readonly TimeProvider _reloj;

    public Banco(PortalDePrueba portal, bool porCarpeta, PlanDeFallos? plan = null, ICajon? cajon = null)
    {
        (_portal, _cajon) = (portal, cajon ?? new CajonEnMemoria());
        _reloj = plan is null ? portal.Reloj : new RelojTorcido(portal.Reloj, plan);
        var puerta = new PortalPorCasosDeUso(portal, Despacho.Id, Guid.Empty);
        _http = new HttpClient(plan is null ? puerta : new FallosDeRed(plan, puerta)) { BaseAddress = new Uri("http://portal.example/") };
        var carpeta = new CarpetaEnDisco(Ruta);
        _enlace = porCarpeta
            ? new EnlaceCarpeta(plan is null ? carpeta : new FallosDeCarpeta(plan, carpeta), _reloj)
            : new EnlaceHttp(new PuenteHttp(_http, "secreta", new Reintentos(_reloj, new() { Intentos = 1 }), _reloj));
        Escritorio = Abrir();
    }

    public static DespachoDePrueba Despacho => DespachoDePrueba.Demo;

    public EscritorioEnVivo Escritorio { get; private set; }

    /// <summary>Cuántas veces se cerró de golpe.</summary>
    public int Reinicios { get; private set; }

    public string Ruta => Path.Combine(_portal.Servicios.GetRequiredService<CarpetaCompartida>().Ruta, Despacho.Slug);

    /// <summary>Quien presenta las solicitudes.</summary>
    public static Identidad Colaborador { get; } = new()
    {
        UsuarioId = new Guid("0197a000-0000-7000-8000-0000000000c0"),
        DespachoId = Despacho.Id,
        Actor = "concesionario",
        Nombre = "Concesionario",
        Permisos = Usuario.PermisosDe(TipoUsuario.Colaborador),
        Calidades = Calidad.Colaborador,
        Nifs = [Nifs.Concesionario],
    };

    /// <summary>El escritorio da una vuelta; si se cae, se vuelve a abrir con lo que hubiera en su cajón.</summary>
    public async Task Vuelta()
    {
        try
        {
            await Escritorio.VueltaAsync(TimeSpan.Zero, CancellationToken.None);
        }
        catch (EscritorioCerradoException)
        {
            Reinicios++;
            Escritorio = Abrir();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or InvalidOperationException)
        {
            // Pasajero: en la vuelta siguiente.
        }
    }

    /// <summary>La oficina cuenta su gestoría. Por la carpeta, el portal la recoge mientras tanto.</summary>
    public async Task Contar(GestoriaDeMuestra gestoria)
    {
        var contando = Escritorio.ContarAsync(gestoria, CancellationToken.None);
        while (!contando.IsCompleted)
        {
            await Barrer();
            _portal.Reloj.Advance(TimeSpan.FromSeconds(1));
        }

        await contando;
    }

    /// <summary>El barrido del portal, como cada dos segundos y cada minuto; si el disco no puede, queda para el siguiente.</summary>
    public async Task Barrer()
    {
        try
        {
            await _portal.Enviar(Identidad.Sistema(Despacho.Id), new SincronizarSalidaCommand());
        }
        catch (IOException)
        {
            // Pasajero: en el barrido siguiente.
        }
    }

    public void Dispose() => _http.Dispose();

    private EscritorioEnVivo Abrir() => new(_enlace, _cajon, _reloj, NullLogger.Instance, Ritmo);
}
