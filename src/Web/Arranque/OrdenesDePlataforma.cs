using System.Globalization;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
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
        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(Guid.Empty));
        foreach (var d in await servicios.GetRequiredService<IMediator>().Send(new ListarPlataformaQuery()))
            await Console.Out.WriteLineAsync(string.Join('\t', d.Slug, d.Nombre, Situacion(d), string.Join(',', d.Modulos), d.Cuota is { } bytes ? $"{bytes / Giga} GB" : "defecto"));
    }

    private static string Situacion(DespachoEnPlataformaDto d) => d switch
    {
        { Borrado: { } borrado } => $"borrado el {borrado:dd/MM/yyyy}",
        { BorrarDesde: { } desde } => $"se borra desde el {desde:dd/MM/yyyy}",
        _ => d.Suspendido ? "suspendido" : "en servicio",
    };
}
