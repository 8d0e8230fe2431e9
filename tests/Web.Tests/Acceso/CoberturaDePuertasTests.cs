using ElGestorPortal.Tests.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>Ningún camino queda sin puerta dicha expresamente, y los que no tienen están en una lista que alguien ha revisado.</summary>
public sealed class CoberturaDePuertasTests
{
    /// <summary>Caminos abiertos a quien no ha entrado. Añadir uno aquí es una decisión de seguridad.</summary>
    private static readonly string[] Publicos =
    [
        "api/v1/acceso/token", "api/v1/acceso/renovar", "acceso/", "compartido/", "error/", "legal/{clase}", "marca/", "plataforma/acceso/", "salud/", "metrics", "swagger",
        "widget/", "css/", "js/", "lib/", "favicon",
    ];

    private static async Task<IReadOnlyList<RouteEndpoint>> Caminos()
    {
        await using var portal = await PortalWebDePrueba.CrearAsync();
        return [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
    }

    [Test]
    public async Task Cada_camino_dice_quien_puede_pasar()
    {
        var caminos = await Caminos();
        Assert.That(caminos, Has.Count.GreaterThan(20));

        // El único sin puerta propia es el que en Development busca ficheros nuevos de wwwroot: le toca la de por defecto, haber entrado.
        var sinPuerta = caminos.Where(c => !ConPuerta(c.Metadata)).Select(c => c.RoutePattern.RawText).Except(["{**path:file}"]);
        Assert.That(sinPuerta, Is.Empty);

        static bool ConPuerta(EndpointMetadataCollection m) => m.GetMetadata<IAllowAnonymous>() is not null || m.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null);
    }

    [Test]
    public async Task Los_caminos_abiertos_son_solo_los_revisados()
    {
        var abiertos = (await Caminos()).Where(c => c.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(c => c.RoutePattern.RawText!.TrimStart('/'));
        Assert.That(abiertos.Where(a => !Publicos.Any(p => a.StartsWith(p, StringComparison.OrdinalIgnoreCase))), Is.Empty);
    }
}
