using System.Globalization;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos.Procesos;

/// <summary>
/// Dos usuarias y la oficina trabajan con el portal en su proceso mientras alguien lo estropea. Después, la calma: en este proceso, con el reloj
/// en la mano, y las invariantes de siempre.
/// </summary>
internal sealed class Jornada : IAsyncDisposable
{
    private const string Contrasena = "una frase larga para entrar";

    private readonly PortalDePrueba _portal;
    private readonly CajonEnMemoria _cajon = new();
    private readonly List<Usuaria> _usuarias = [];
    private readonly bool _porCarpeta;

    private Jornada(PortalDePrueba portal, bool porCarpeta) => (_portal, _porCarpeta) = (portal, porCarpeta);

    public PortalDePrueba Portal => _portal;

    private static DespachoDePrueba Despacho => Banco.Despacho;

    /// <summary>Solicitudes que el portal dio por enviadas.</summary>
    public int Contestadas => _usuarias.Sum(u => u.Solicitudes.Count);

    public string Resumen => $"{Contestadas} solicitudes y {_usuarias.Sum(u => u.Subidas.Count)} subidas contestadas, {_usuarias.Sum(u => u.Cortadas)} llamadas sin respuesta, {_cajon.Abrir().Recibidos.Count} mensajes en la oficina y {_cajon.Abrir().Versiones.Count} elementos suyos";

    /// <summary>Hasta que ya se trabaja: matar antes de que nadie pida nada no prueba nada.</summary>
    public async Task EmpezadaAsync()
    {
        for (var i = 0; Contestadas == 0 && i < 600; i++) await Pasar(TimeSpan.FromMilliseconds(100));
    }

    public static async Task Pasar(TimeSpan tiempo)
    {
        using var reloj = new PeriodicTimer(tiempo);
        await reloj.WaitForNextTickAsync();
    }

    public static int Entorno(string nombre, int deFabrica) =>
        int.TryParse(Environment.GetEnvironmentVariable(nombre), CultureInfo.InvariantCulture, out var valor) ? valor : deFabrica;

    public static async Task<Jornada> PrepararAsync(Motor motor, bool porCarpeta = false)
    {
        if (PortalEnProceso.Programa is null) Assert.Ignore("El portal no está compilado en esta configuración.");

        var portal = await PortalDePrueba.CrearAsync(motor);
        var sistema = Identidad.Sistema(Despacho.Id);
        foreach (var nombre in new[] { "berta", "carla" })
            await portal.Enviar(sistema, new SembrarUsuarioDeDemoCommand($"{nombre}@pruebas.example", Contrasena, nombre, TipoUsuario.Colaborador, [Nifs.Concesionario]));
        if (porCarpeta) await portal.Enviar(sistema, new CambiarPuenteCarpetaCommand(true));
        return new(portal, porCarpeta);
    }

    /// <param name="portales">Los procesos; las usuarias llaman a todos por turno, y la oficina al primero o a la carpeta.</param>
    /// <param name="mientras">Lo que les pasa entre tanto; cuando acaba, acaba la jornada.</param>
    public async Task TrabajarAsync(IReadOnlyList<PortalEnProceso> portales, Func<Task> mientras)
    {
        _usuarias.AddRange(new[] { "berta", "carla" }.Select(n => new Usuaria($"{n}@pruebas.example", Contrasena, [.. portales.Select(p => p.Raiz)])));
        using var oficina = _porCarpeta
            ? new Oficina(Path.Combine(_portal.Servicios.GetRequiredService<CarpetaCompartida>().Ruta, Despacho.Slug), _cajon)
            : new Oficina(portales[0].Raiz, PlantillaDelPortal.Agente(_portal.Motor, Despacho.Id).Secreto, _cajon);
        using var fin = new CancellationTokenSource();
        var todos = Task.WhenAll([.. _usuarias.Select(u => u.TrabajarAsync(fin.Token)), oficina.TrabajarAsync(fin.Token)]);
        await mientras();
        await fin.CancelAsync();
        await todos;
    }

    /// <returns>Lo que no se cumple.</returns>
    public async Task<IReadOnlyList<string>> ComprobarAsync()
    {
        if (DateTimeOffset.UtcNow is var ahora && ahora > _portal.Reloj.GetUtcNow()) _portal.Reloj.SetUtcNow(ahora);
        using var banco = new Banco(_portal, _porCarpeta, cajon: _cajon);
        for (var i = 0; i < 60; i++)
        {
            await banco.Barrer();
            await banco.Vuelta();
            if (i > 0 && banco.Escritorio.Pendientes == 0 && !await Comprobador.QuedanPendientes(_portal)) break;
            _portal.Reloj.Advance(TimeSpan.FromMinutes(i < 4 ? 1 : 10));
        }

        return await Comprobador.Comprobar(_portal, new(banco.Escritorio.Libro, [.. _usuarias.SelectMany(u => u.Solicitudes)], []) { Subidas = [.. _usuarias.SelectMany(u => u.Subidas)] });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var usuaria in _usuarias) usuaria.Dispose();
        await _portal.DisposeAsync();
    }
}
