using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using MediatR;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Arranque;

/// <summary><c>--importar-precios</c>.</summary>
internal static class OrdenDePrecios
{
    /// <summary>La Orden entera queda cargada para todos los despachos. Rige en el acto si solo había una muestra de ese año; si no, se activa en el área interna.</summary>
    public static async Task ImportarAsync(IServiceProvider servicios, string fichero)
    {
        await using var contenido = File.OpenRead(fichero);
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        await NormasDeSerie.SembrarAsync(servicios, CancellationToken.None);
        var (mediator, slug) = (servicios.GetRequiredService<IMediator>(), servicios.GetRequiredService<IOptions<OpcionesDelPortal>>().Value.DespachoPorDefecto);
        var despacho = await mediator.Send(new ResolverDespachoQuery(null, slug));
        var sistema = Identidad.Sistema(despacho?.Id ?? Guid.CreateVersion7());
        servicios.GetRequiredService<ContextoDeUsuario>().Entrar(sistema with { Permisos = sistema.Permisos | Domain.Common.Permiso.Gestionar | Domain.Common.Permiso.Calcular });

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
}
