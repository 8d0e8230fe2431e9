using System.Collections.Concurrent;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Tests.Common;

/// <summary>La base de datos con la que empieza cada prueba: migrada, con los dos despachos, la credencial de su agente y una clave de cifrado.</summary>
public static class PlantillaDelPortal
{
    private static readonly PlantillaDeBaseDeDatos Plantilla = new(SembrarAsync);
    private static readonly ConcurrentDictionary<(Motor Motor, Guid Despacho), AgenteDePrueba> Agentes = new();

    public static Task<BaseDeDatosDePruebas> CopiarAsync(Motor motor) => Plantilla.CrearAsync(motor);

    /// <summary>El agente sembrado de ese despacho.</summary>
    public static AgenteDePrueba Agente(Motor motor, Guid despachoId) => Agentes[(motor, despachoId)];

    private static async Task SembrarAsync(Motor motor, string cadenaDeConexion)
    {
        await using var portal = new PortalDePrueba(new(motor, cadenaDeConexion, () => Task.CompletedTask));
        await Migrador.MigrarAsync(portal.Servicios, CancellationToken.None);
        await NormasDeSerie.SembrarAsync(portal.Servicios, CancellationToken.None);
        foreach (var despacho in DespachoDePrueba.Todos)
        {
            await portal.AbrirDespachoAsync(despacho);
            var secreto = await portal.Enviar(Identidad.Sistema(despacho.Id), new CrearAgenteCommand("Escritorio de prueba"));
            var agente = (await portal.Enviar(Identidad.Anonima(despacho.Id), new IdentificarAgenteQuery(secreto)))!.AgenteId!.Value;
            Agentes[(motor, despacho.Id)] = new(agente, secreto);
        }

        // Deja una clave en la base: cada prueba se ahorra crear la suya.
        portal.Servicios.GetRequiredService<ICursores>().Sellar("");
    }
}
