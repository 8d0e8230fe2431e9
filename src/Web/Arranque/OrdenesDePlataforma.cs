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

    /// <summary>Uno por línea, con tabuladores: nombre corto, nombre, situación, módulos y cuota en GB.</summary>
    public static async Task ListarAsync(IServiceProvider servicios)
    {
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(Guid.Empty));
        foreach (var d in await servicios.GetRequiredService<IMediator>().Send(new ListarPlataformaQuery()))
            await Console.Out.WriteLineAsync(string.Join('\t', d.Slug, d.Nombre, d.Suspendido ? "suspendido" : "en servicio", string.Join(',', d.Modulos), d.Cuota is { } bytes ? $"{bytes / Giga} GB" : "defecto"));
    }
}
