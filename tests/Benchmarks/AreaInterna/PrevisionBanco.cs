using System.Diagnostics;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Benchmarks.AreaInterna;

/// <summary>Lo que tarda en saberse a cuántos alcanza un cambio de regla, sobre la base de datos que dejó «generar».</summary>
internal static class PrevisionBanco
{
    private static readonly (string Nombre, ReglaPropuesta Regla)[] Reglas =
    [
        ("todos los clientes, cualquier cosa", new() { Audiencia = Calidad.Cliente }),
        ("todos los clientes, un papel", new() { Audiencia = Calidad.Cliente, Rol = "transmitente" }),
        ("todos los colaboradores, un estado", new() { Audiencia = Calidad.Colaborador, Estado = "finalizado" }),
        ("todos los clientes, un trámite", new() { Audiencia = Calidad.Cliente, Tramite = "transferencia" }),
        ("todos los clientes, una clase de documento", new() { Audiencia = Calidad.Cliente, ClaseDocumento = "dni" }),
    ];

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Path.GetFullPath(opciones.Texto("datos"));
        await using var portal = await Portal.CrearAsync(carpeta, "sqlite", Portal.ConexionSqlite(carpeta));
        var despacho = await DespachoAsync(portal, opciones.Texto("despacho", "demo"));
        foreach (var vuelta in Enumerable.Range(1, opciones.Entero("rondas", 3)))
            foreach (var (nombre, regla) in Reglas)
            {
                await using var ambito = portal.CreateAsyncScope();
                ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(despacho) with { Permisos = Permiso.Administrar });
                var cronometro = Stopwatch.StartNew();
                var prevista = await ambito.ServiceProvider.GetRequiredService<IMediator>().Send(new PrevisualizarReglaQuery(regla));
                await Console.Out.WriteLineAsync($"{vuelta} · {nombre}: {cronometro.Elapsed.TotalSeconds:F2} s; desaparecen {prevista.Expedientes.Desaparecen} expedientes y {prevista.Documentos.Desaparecen} documentos para {prevista.Quienes.Count} grupos; memoria {Environment.WorkingSet / 1048576} MiB.");
            }
    }

    private static async Task<Guid> DespachoAsync(IServiceProvider portal, string slug)
    {
        await using var ambito = portal.CreateAsyncScope();
        return await ambito.ServiceProvider.GetRequiredService<IPortalDb>().Set<Despacho>().Where(d => d.Slug == slug).Select(d => d.Id).SingleAsync();
    }
}
