using System.Globalization;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;
using MediatR;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Lo que el operador decide de cada despacho: módulos y sitio. De lo que hay dentro no ve nada.</summary>
internal static class OrdenesDePlataforma
{
    private const long Giga = 1L << 30;

    public static async Task ModulosAsync(IServiceProvider servicios, string lista)
    {
        IReadOnlyList<string> modulos = lista == "todos" ? [.. ModulosDelDespacho.Todos] : lista.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await servicios.GetRequiredService<IMediator>().Send(new LimitarDespachoCommand(modulos));
        await Console.Out.WriteLineAsync($"Módulos: {string.Join(", ", modulos)}.");
    }

    public static async Task CuotaAsync(IServiceProvider servicios, string gigas)
    {
        var bytes = gigas == "defecto" ? 0 : int.TryParse(gigas, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n * Giga : throw new ArgumentException("La cuota se dice en GB enteros, o «defecto».");
        await servicios.GetRequiredService<IMediator>().Send(new LimitarDespachoCommand(Cuota: bytes));
        await Console.Out.WriteLineAsync(bytes == 0 ? "La cuota es la de la instalación." : $"La cuota es de {gigas} GB.");
    }

    /// <summary>Todo lo del despacho a un fichero que no existe. A medias no queda: se escribe aparte y se le da su nombre al acabar.</summary>
    public static async Task ExportarAsync(IServiceProvider servicios, string fichero)
    {
        if (File.Exists(fichero)) throw new ArgumentException($"Ya existe {fichero}.");

        var temporal = fichero + ".parte";
        await using (var destino = new FileStream(temporal, FileMode.Create, FileAccess.Write))
            await (await servicios.GetRequiredService<IMediator>().Send(new DescargarDespachoQuery())).EscribirEn(destino, CancellationToken.None);
        File.Move(temporal, fichero);
        await Console.Out.WriteLineAsync($"Está en {Path.GetFullPath(fichero)}.");
    }

    public static async Task BorrarAsync(IServiceProvider servicios, string nombre)
    {
        var desde = await servicios.GetRequiredService<IMediator>().Send(new PedirBorradoDeDespachoCommand(nombre));
        await Console.Out.WriteLineAsync($"Se borrará desde la noche del {desde:dd/MM/yyyy}. Hasta entonces se puede exportar y se puede cancelar con --no-borrar-despacho.");
    }

    public static async Task NoBorrarAsync(IServiceProvider servicios)
    {
        await servicios.GetRequiredService<IMediator>().Send(new CancelarBorradoDeDespachoCommand());
        await Console.Out.WriteLineAsync("El despacho ya no se borra. Sigue suspendido.");
    }

    /// <summary>Uno por línea, con tabuladores: nombre corto, nombre, situación, módulos y cuota en GB.</summary>
    public static async Task ListarAsync(IServiceProvider servicios)
    {
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(Plataforma.Id) with { Permisos = Permiso.Operar });
        foreach (var d in (await servicios.GetRequiredService<IMediator>().Send(new ListarPlataformaQuery())).Elementos)
            await Console.Out.WriteLineAsync(string.Join('\t', d.Slug, d.Nombre, Situacion(d), string.Join(',', d.Modulos), d.Cuota is { } bytes ? $"{bytes / Giga} GB" : "defecto"));
    }

    /// <summary>Los dominios del despacho en el que se ha entrado; ninguno, se le quitan.</summary>
    public static async Task DominiosAsync(IServiceProvider servicios, string[] dominios)
    {
        var contexto = servicios.GetRequiredService<ContextoDeUsuario>();
        var despacho = contexto.Identidad.DespachoId;
        contexto.Entrar(Identidad.Sistema(Plataforma.Id) with { Permisos = Permiso.Operar });
        await servicios.GetRequiredService<IMediator>().Send(new FijarDominiosCommand(despacho, dominios));
        await Console.Out.WriteLineAsync(dominios.Length == 0 ? "El despacho no tiene dominio propio." : $"Dominios: {string.Join(", ", dominios)}.");
    }

    /// <summary>Invita a un operador; si ya lo es, le hace otro enlace. Vale siete días y una sola vez.</summary>
    public static async Task CrearOperadorAsync(IServiceProvider servicios, string correo)
    {
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        await EntrarAsync(servicios);
        var token = await servicios.GetRequiredService<IMediator>().Send(new CrearAdministradorCommand(correo));
        await Console.Error.WriteLineAsync("Ábralo para elegir la contraseña. Vale siete días y una sola vez:");
        await Console.Out.WriteLineAsync(await servicios.GetRequiredService<IDireccionesDelPortal>().AbsolutaAsync($"/acceso/invitacion/{token}", CancellationToken.None));
    }

    /// <summary>Entra como el sistema de la plataforma, que se abre la primera vez.</summary>
    public static async Task EntrarAsync(IServiceProvider servicios)
    {
        var mediator = servicios.GetRequiredService<IMediator>();
        var esta = await mediator.Send(new ResolverDespachoQuery(null, Plataforma.Slug)) is not null;
        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(Plataforma.Id));
        if (!esta) await mediator.Send(new AbrirDespachoCommand(Plataforma.Slug, "Plataforma"));
    }

    private static string Situacion(DespachoEnPlataformaDto d) => d switch
    {
        { Borrado: { } borrado } => $"borrado el {borrado:dd/MM/yyyy}",
        { BorrarDesde: { } desde } => $"se borra desde el {desde:dd/MM/yyyy}",
        _ => d.Suspendido ? "suspendido" : "en servicio",
    };
}
