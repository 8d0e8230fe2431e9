using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Infrastructure.Documentos.Antivirus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Documentos;

internal static class RegistroDeSubidas
{
    public static IServiceCollection AddSubidas(this IServiceCollection services, IConfiguration configuration, string temporal)
    {
        var opciones = configuration.GetSection(OpcionesDeSubidas.Seccion).Get<OpcionesDeSubidas>() ?? new();
        services.AddSingleton(opciones);
        services.AddSingleton<IMontadorDePdf>(_ => new MontadorDePdf(temporal));
        services.AddSingleton(sp => Antivirus(opciones, sp));
        return services;
    }

    private static IAntivirus Antivirus(OpcionesDeSubidas opciones, IServiceProvider sp) => opciones.Antivirus.Trim() switch
    {
        "" => new AntivirusFijo(Dictamen.SinRespuesta),
        "ninguno" => new AntivirusFijo(Dictamen.Limpio),
        "muestra" => new AntivirusDeMuestra(),
        var direccion when Uri.TryCreate(direccion, UriKind.Absolute, out var donde) && donde.Scheme is "tcp" or "unix" =>
            new AntivirusClamav(donde, TimeSpan.FromSeconds(opciones.PlazoDelAntivirus), sp.GetRequiredService<ILogger<AntivirusClamav>>()),
        _ => throw new InvalidOperationException("Portal:Subidas:Antivirus es tcp://servidor:puerto, unix:/ruta, muestra o ninguno."),
    };
}
