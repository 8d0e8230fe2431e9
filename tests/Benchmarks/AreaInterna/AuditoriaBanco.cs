using System.Diagnostics;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Benchmarks.AreaInterna;

/// <summary>Lo que tarda en verificarse la cadena de la auditoría: llena un despacho de líneas selladas y las recorre con el caso de uso de verdad.</summary>
internal static class AuditoriaBanco
{
    private const int Tanda = 20_000;

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Path.GetFullPath(opciones.Texto("salida"));
        var cuantas = opciones.Entero("lineas", 1_000_000);
        await using var portal = await Portal.CrearAsync(carpeta, "sqlite", Portal.ConexionSqlite(carpeta));
        var despacho = Guid.CreateVersion7();
        await LlenarAsync(portal, carpeta, despacho, cuantas);

        await using var ambito = portal.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(despacho));
        var cronometro = Stopwatch.StartNew();
        var verificada = await ambito.ServiceProvider.GetRequiredService<IMediator>().Send(new VerificarAuditoriaQuery());
        await Console.Out.WriteLineAsync($"{verificada.Selladas} líneas buenas en {cronometro.Elapsed.TotalSeconds:F1} s; fallo: {verificada.Fallo ?? "ninguno"}; memoria {Environment.WorkingSet / 1048576} MiB.");
    }

    private static async Task LlenarAsync(IServiceProvider portal, string carpeta, Guid despacho, int cuantas)
    {
        var tablas = await Portal.TablasAsync(portal);
        await using var cargador = await CargadorSqlite.AbrirAsync(Portal.ConexionSqlite(carpeta));
        await cargador.PrepararAsync([.. tablas.Values]);
        var (sello, tabla) = (SelloDeAuditoria.Nuevo(), tablas[typeof(EntradaAuditoria)]);
        var del = typeof(EntradaAuditoria).GetProperty(nameof(EntradaAuditoria.DespachoId))!;
        for (var hechas = 0; hechas < cuantas; hechas += Tanda)
        {
            var lineas = Enumerable.Range(hechas, Math.Min(Tanda, cuantas - hechas))
                .Select(i => EntradaAuditoria.De(Guid.CreateVersion7(), $"colaborador{i % 200}@demo.example", "ObtenerExpediente", Guid.CreateVersion7().ToString(), DateTime.UtcNow)).ToList();

            // El eslabón depende del despacho, que al guardar pone el portal: aquí se pone antes de sellar.
            foreach (var linea in lineas) del.SetValue(linea, despacho);
            sello.Sellar(lineas);
            await cargador.CargarAsync(tabla, lineas.Select(l => tabla.Valores(l, despacho)));
        }

        await cargador.CargarAsync(tablas[typeof(SelloDeAuditoria)], [tablas[typeof(SelloDeAuditoria)].Valores(sello, despacho)]);
        await cargador.TerminarAsync();
    }
}
