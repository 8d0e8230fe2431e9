using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Common.Persistence;
using MediatR;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Órdenes del mismo ejecutable. Escriben su resultado por la salida normal y lo demás por la de errores; no abren puertos ni lanzan trabajos.</summary>
internal static class Ordenes
{
    /// <returns>El código de salida, o null si no hay ninguna orden y hay que servir.</returns>
    public static async Task<int?> EjecutarAsync(WebApplication app, string[] args)
    {
        if (args is not [{ } orden, .. var resto] || !orden.StartsWith("--", StringComparison.Ordinal)) return null;

        Func<IServiceProvider, Task>? tarea = (orden, resto) switch
        {
            ("--migrar", []) => Migrar,
            ("--crear-despacho", [var slug, var nombre, .. var dominios]) => sp => CrearDespacho(sp, slug, nombre, dominios),
            ("--crear-agente", [var despacho, var nombre]) => sp => CrearAgente(sp, despacho, nombre),
            ("--crear-administrador", [var despacho, var correo]) => sp => CrearAdministrador(sp, despacho, correo),
            ("--migrar" or "--crear-despacho" or "--crear-agente" or "--crear-administrador", _) => _ => throw new ArgumentException(Uso),
            _ => null,
        };
        if (tarea is null) return null;

        try
        {
            await using var ambito = app.Services.CreateAsyncScope();
            await tarea(ambito.ServiceProvider);
            return 0;
        }
        catch (Exception e) when (e is PortalException or Domain.Common.DomainRuleException or ArgumentException or FluentValidation.ValidationException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private const string Uso = "Uso: --migrar | --crear-despacho <nombre-corto> <nombre> [dominio…] | --crear-agente <despacho> <nombre> | --crear-administrador <despacho> <correo>";

    private static async Task Migrar(IServiceProvider servicios)
    {
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        await Console.Out.WriteLineAsync("La base de datos está al día.");
    }

    private static async Task CrearDespacho(IServiceProvider servicios, string slug, string nombre, string[] dominios)
    {
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        var mediator = servicios.GetRequiredService<IMediator>();
        if (await mediator.Send(new ResolverDespachoQuery(null, slug)) is not null) throw new ArgumentException($"Ya hay un despacho «{slug}».");

        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(Guid.CreateVersion7()));
        await Console.Out.WriteLineAsync((await mediator.Send(new AbrirDespachoCommand(slug, nombre, null, dominios))).ToString());
    }

    private static async Task CrearAgente(IServiceProvider servicios, string despacho, string nombre)
    {
        await EntrarAsync(servicios, despacho);
        var secreto = await servicios.GetRequiredService<IMediator>().Send(new CrearAgenteCommand(nombre));
        await Console.Error.WriteLineAsync($"Credencial del agente «{nombre}». No se puede volver a ver:");
        await Console.Out.WriteLineAsync(secreto);
    }

    /// <summary>El enlace vale siete días y una sola vez; pedir otro anula el anterior.</summary>
    private static async Task CrearAdministrador(IServiceProvider servicios, string despacho, string correo)
    {
        await EntrarAsync(servicios, despacho);
        var token = await servicios.GetRequiredService<IMediator>().Send(new CrearAdministradorCommand(correo));
        var enlace = await servicios.GetRequiredService<IDireccionesDelPortal>().AbsolutaAsync($"/acceso/invitacion/{token}", CancellationToken.None);
        await Console.Error.WriteLineAsync("Ábralo para elegir la contraseña. Vale siete días y una sola vez:");
        await Console.Out.WriteLineAsync(enlace);
    }

    /// <summary>Entra como el sistema de un despacho que existe.</summary>
    private static async Task EntrarAsync(IServiceProvider servicios, string slug)
    {
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        var despacho = await servicios.GetRequiredService<IMediator>().Send(new ResolverDespachoQuery(null, slug)) ?? throw new ArgumentException($"No hay ningún despacho «{slug}».");
        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(despacho.Id));
    }
}
