using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using MediatR;
using Microsoft.Extensions.Options;

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
            ("--importar-precios", [var fichero]) => sp => ImportarPrecios(sp, fichero),
            ("--puente-carpeta", [var despacho, "si" or "no"]) => sp => CambiarCarpeta(sp, despacho, resto[1] == "si"),
            ("--migrar" or "--crear-despacho" or "--marca" or "--crear-agente" or "--crear-administrador" or "--importar-precios" or "--puente-carpeta", _) => _ => throw new ArgumentException(Uso),
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

    private const string Uso = "Uso: --migrar | --crear-despacho <nombre-corto> <nombre> [dominio…] | --marca <despacho> <#color> [logotipo.png|.jpg] | --crear-agente <despacho> <nombre> | --crear-administrador <despacho> <correo> | --importar-precios <fichero.xml> | --puente-carpeta <despacho> si|no";

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

    /// <summary>El logotipo es PNG o JPEG de hasta 1 MB: nada que un navegador pueda ejecutar.</summary>
    private static async Task CambiarMarca(IServiceProvider servicios, string slug, string color, string? logotipo)
    {
        await EntrarAsync(servicios, slug);
        var (mediator, contexto) = (servicios.GetRequiredService<IMediator>(), servicios.GetRequiredService<ContextoDeUsuario>());
        var marca = (await mediator.Send(new ObtenerMarcaQuery()))!.Marca with { Color = color };
        if (logotipo is not null)
        {
            var bytes = await File.ReadAllBytesAsync(logotipo);
            if (bytes.Length > 1_000_000 || !(bytes.AsSpan().StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 }) || bytes.AsSpan().StartsWith(new byte[] { 0xFF, 0xD8, 0xFF })))
                throw new ArgumentException("El logotipo es un PNG o JPEG de hasta 1 MB.");

            marca = marca with { LogoSha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) };
            contexto.Entrar(contexto.Identidad with { Permisos = Domain.Common.Permiso.Sistema | Domain.Common.Permiso.Puente });
            await mediator.Send(new RecibirContenidoCommand(marca.LogoSha256, new MemoryStream(bytes), bytes.Length));
        }

        await mediator.Send(new CambiarMarcaCommand(marca));
        await Console.Out.WriteLineAsync("La marca está cambiada.");
    }

    private static async Task CrearAgente(IServiceProvider servicios, string despacho, string nombre)
    {
        await EntrarAsync(servicios, despacho);
        var secreto = await servicios.GetRequiredService<IMediator>().Send(new CrearAgenteCommand(nombre));
        await Console.Error.WriteLineAsync($"Credencial del agente «{nombre}». No se puede volver a ver:");
        await Console.Out.WriteLineAsync(secreto);
    }

    /// <summary>La Orden entera queda cargada para todos los despachos. Rige en el acto si solo había una muestra de ese año; si no, se activa en el área interna.</summary>
    private static async Task ImportarPrecios(IServiceProvider servicios, string fichero)
    {
        await using var contenido = File.OpenRead(fichero);
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        await NormasDeSerie.SembrarAsync(servicios, CancellationToken.None);
        var (mediator, slug) = (servicios.GetRequiredService<IMediator>(), servicios.GetRequiredService<IOptions<OpcionesDelPortal>>().Value.DespachoPorDefecto);
        var despacho = await mediator.Send(new ResolverDespachoQuery(null, slug));
        var sistema = Identidad.Sistema(despacho?.Id ?? Guid.CreateVersion7());
        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(sistema with { Permisos = sistema.Permisos | Domain.Common.Permiso.Gestionar });

        var orden = await mediator.Send(new ImportarOrdenCommand(contenido, Progreso: new Avance()));
        await Console.Error.WriteLineAsync($"{orden.Tablas} tablas de marcas; {orden.OtrasTablas} de otra clase, sin filas de precios.");
        await Console.Out.WriteLineAsync($"{orden.Clave}: {orden.Turismos} turismos y {orden.Autocaravanas} autocaravanas. {(orden.Repetida ? "Ya estaba importada." : orden.EnUso ? "Rige ya." : "Actívela en Precios y reglas, en el área interna.")}");
    }

    private sealed class Avance : IProgress<int>
    {
        private const int Cada = 5_000;

        public void Report(int value)
        {
            if (value % Cada == 0) Console.Error.WriteLine($"{value} filas…");
        }
    }

    private static async Task CambiarCarpeta(IServiceProvider servicios, string despacho, bool usa)
    {
        await EntrarAsync(servicios, despacho);
        await servicios.GetRequiredService<IMediator>().Send(new CambiarPuenteCarpetaCommand(usa));
        await Console.Out.WriteLineAsync(usa ? $"El despacho usa la carpeta {Path.Combine(servicios.GetRequiredService<CarpetaCompartida>().Ruta, despacho)}." : "El despacho ya no usa la carpeta.");
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
