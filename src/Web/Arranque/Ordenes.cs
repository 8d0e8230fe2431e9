using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
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
            ("--marca", [var despacho, var color, .. var logotipo]) when logotipo.Length < 2 => sp => CambiarMarca(sp, despacho, color, logotipo.FirstOrDefault()),
            ("--crear-agente", [var despacho, var nombre]) => sp => CrearAgente(sp, despacho, nombre),
            ("--crear-administrador", [var despacho, var correo]) => sp => CrearAdministrador(sp, despacho, correo),
            ("--importar-precios", [var fichero]) => sp => OrdenDePrecios.ImportarAsync(sp, fichero),
            ("--puente-carpeta", [var despacho, "si" or "no"]) => sp => CambiarCarpeta(sp, despacho, resto[1] == "si"),
            ("--suspender-despacho", [var despacho, "si" or "no", .. var motivo]) when motivo.Length < 2 => sp => Suspender(sp, despacho, resto[1] == "si", motivo.FirstOrDefault() ?? ""),
            ("--modulos", [var despacho, var lista]) => sp => EnDespacho(sp, despacho, dentro => OrdenesDePlataforma.ModulosAsync(dentro, lista)),
            ("--cuota", [var despacho, var gigas]) => sp => EnDespacho(sp, despacho, dentro => OrdenesDePlataforma.CuotaAsync(dentro, gigas)),
            ("--crear-operador", [var correo]) => sp => OrdenesDePlataforma.CrearOperadorAsync(sp, correo),
            ("--dominios", [var despacho, .. var dominios]) => sp => EnDespacho(sp, despacho, dentro => OrdenesDePlataforma.DominiosAsync(dentro, dominios)),
            ("--exportar-despacho", [var despacho, var fichero]) => sp => EnDespacho(sp, despacho, dentro => OrdenesDePlataforma.ExportarAsync(dentro, fichero)),
            ("--borrar-despacho", [var despacho, var nombre]) => sp => EnDespacho(sp, despacho, dentro => OrdenesDePlataforma.BorrarAsync(dentro, nombre)),
            ("--no-borrar-despacho", [var despacho]) => sp => EnDespacho(sp, despacho, OrdenesDePlataforma.NoBorrarAsync),
            ("--despachos", []) => OrdenesDePlataforma.ListarAsync,
            ("--verificar-auditoria", []) => OrdenDeAuditoria.VerificarAsync,
            ("--migrar" or "--crear-despacho" or "--marca" or "--crear-agente" or "--crear-administrador" or "--crear-operador" or "--dominios" or "--importar-precios" or "--puente-carpeta" or "--suspender-despacho" or "--modulos" or "--cuota" or "--exportar-despacho" or "--borrar-despacho" or "--no-borrar-despacho" or "--despachos" or "--verificar-auditoria", _) => _ => throw new ArgumentException(Uso),
            _ => null,
        };
        if (tarea is null) return null;

        try
        {
            await using var ambito = app.Services.CreateAsyncScope();
            await tarea(ambito.ServiceProvider);
            return 0;
        }
        catch (Exception e) when (e is PortalException or Domain.Common.DomainRuleException or ArgumentException or FluentValidation.ValidationException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private const string Uso = "Uso: --migrar | --crear-despacho <nombre-corto> <nombre> [dominio…] | --marca <despacho> <#color> [logotipo.png|.jpg] | --crear-agente <despacho> <nombre> | --crear-administrador <despacho> <correo> | --crear-operador <correo> | --importar-precios <fichero.xml> | --puente-carpeta <despacho> si|no | --suspender-despacho <despacho> si|no [motivo] | --modulos <despacho> todos|<módulo,…> | --cuota <despacho> <GB>|defecto | --dominios <despacho> [dominio…] | --exportar-despacho <despacho> <fichero.zip> | --borrar-despacho <despacho> <nombre> | --no-borrar-despacho <despacho> | --despachos | --verificar-auditoria";

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

    private static async Task CambiarMarca(IServiceProvider servicios, string slug, string color, string? logotipo)
    {
        await EntrarAsync(servicios, slug);
        var mediator = servicios.GetRequiredService<IMediator>();
        await mediator.Send(new CambiarMarcaCommand((await mediator.Send(new ObtenerMarcaQuery()))!.Marca with { Color = color }));
        if (logotipo is not null) await mediator.Send(new CambiarLogotipoCommand(await File.ReadAllBytesAsync(logotipo)));
        await Console.Out.WriteLineAsync("La marca está cambiada.");
    }

    private static async Task CrearAgente(IServiceProvider servicios, string despacho, string nombre)
    {
        await EntrarAsync(servicios, despacho);
        var secreto = await servicios.GetRequiredService<IMediator>().Send(new CrearAgenteCommand(nombre));
        await Console.Error.WriteLineAsync($"Credencial del agente «{nombre}». No se puede volver a ver:");
        await Console.Out.WriteLineAsync(secreto);
    }

    private static async Task CambiarCarpeta(IServiceProvider servicios, string despacho, bool usa)
    {
        await EntrarAsync(servicios, despacho);
        await servicios.GetRequiredService<IMediator>().Send(new CambiarPuenteCarpetaCommand(usa));
        await Console.Out.WriteLineAsync(usa ? $"El despacho usa la carpeta {Path.Combine(servicios.GetRequiredService<CarpetaCompartida>().Ruta, despacho)}." : "El despacho ya no usa la carpeta.");
    }

    private static async Task Suspender(IServiceProvider servicios, string despacho, bool suspendido, string motivo)
    {
        await EntrarAsync(servicios, despacho);
        await servicios.GetRequiredService<IMediator>().Send(new SuspenderDespachoCommand(suspendido, motivo));
        await Console.Out.WriteLineAsync(suspendido ? "El despacho está suspendido." : "El despacho está en servicio.");
    }

    private static async Task EnDespacho(IServiceProvider servicios, string despacho, Func<IServiceProvider, Task> hacer)
    {
        await EntrarAsync(servicios, despacho);
        await hacer(servicios);
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
