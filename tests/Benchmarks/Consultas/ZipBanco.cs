using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Documentos.Contratos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>Un ZIP de varios gigas, pedido por la API: cuánto crece la memoria del portal mientras lo escribe.</summary>
internal static class ZipBanco
{
    private const string Nombre = "Grande";
    private static readonly TimeSpan Muestreo = TimeSpan.FromMilliseconds(50);

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Path.GetFullPath(opciones.Texto("datos"));
        var ficha = await Ficha.LeerAsync(carpeta);
        await Sesiones.RefrescarAsync(ficha);
        var (cuantos, megas) = (opciones.Entero("documentos", 8), opciones.Entero("megas", 256));
        var ids = await SembrarAsync(ficha, carpeta, cuantos, (long)megas << 20);

        using var producto = await Proceso.ProductoAsync(new Dictionary<string, string> { ["Portal__Datos"] = carpeta, ["Portal__BaseDatos"] = ficha.Motor, ["ConnectionStrings__Portal"] = ficha.Conexion });
        using var http = new HttpClient { BaseAddress = producto.Raiz, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Bearer", ficha.SecretoDeApi);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        // Lo que se reserva una vez por haber atendido algo no es de este ZIP.
        for (var i = 0; i < 20; i++) await BajarAsync(http, [ficha.Documento1M]);
        var (antes, cpu) = (producto.Memoria, producto.Cpu);
        var cronometro = Stopwatch.StartNew();
        using var fin = new CancellationTokenSource();
        var muestras = MuestrearAsync(producto, fin.Token);
        var bytes = await BajarAsync(http, ids);
        await fin.CancelAsync();
        var pico = Math.Max(await muestras, producto.Memoria);

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("es-ES"),
            $"{bytes / 1e9:F2} GB en {cronometro.Elapsed.TotalSeconds:F1} s, {(producto.Cpu - cpu).TotalSeconds:F1} s de CPU. Memoria residente: antes {antes >> 20} MiB, máximo {pico >> 20} MiB, después {producto.Memoria >> 20} MiB; crece {(pico - antes) >> 20} MiB."));
    }

    private static async Task<long> BajarAsync(HttpClient http, IReadOnlyList<Guid> ids)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/documentos/zip") { Content = JsonContent.Create(new { ids }) };
        using var respuesta = (await http.SendAsync(peticion, HttpCompletionOption.ResponseHeadersRead)).EnsureSuccessStatusCode();
        await using var flujo = await respuesta.Content.ReadAsStreamAsync();
        var (bufer, total, leidos) = (new byte[1 << 20], 0L, 0);
        while ((leidos = await flujo.ReadAsync(bufer)) > 0) total += leidos;
        return total;
    }

    private static async Task<long> MuestrearAsync(Proceso producto, CancellationToken cancellationToken)
    {
        var maximo = 0L;
        using var compas = new PeriodicTimer(Muestreo);
        try
        {
            while (await compas.WaitForNextTickAsync(cancellationToken)) maximo = Math.Max(maximo, producto.Memoria);
        }
        catch (OperationCanceledException)
        {
            // Ya se ha bajado entero.
        }

        return maximo;
    }

    /// <summary>Documentos del expediente medido con contenidos huecos: ocupan lo que dicen sin llenar el disco. Si ya están, valen.</summary>
    private static async Task<IReadOnlyList<Guid>> SembrarAsync(Ficha ficha, string carpeta, int cuantos, long bytes)
    {
        await using var portal = await Portal.CrearAsync(carpeta, ficha.Motor, ficha.Conexion);
        await using var ambito = portal.CreateAsyncScope();
        var db = ambito.ServiceProvider.GetRequiredService<IPortalDb>();
        var despacho = await db.Set<Despacho>().SingleAsync(d => d.Slug == ficha.Slug);
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(despacho.Id));

        var ahora = DateTime.UtcNow;
        var hechos = (await db.HechosExpediente.Where(h => h.ExpedienteId == ficha.ExpedienteId).ToListAsync()).ToLookup(h => h.ExpedienteId);
        var audiencias = new Audiencias(hechos, Array.Empty<VinculoExpediente>().ToLookup(v => v.ObjetoId), Array.Empty<HechoFactura>().ToLookup(f => f.FacturaId), ReglasDePublicacion.Ninguna);
        var ids = await db.Documentos.Where(d => d.Nombre == Nombre && d.Tamano == bytes).Select(d => d.Id).Take(cuantos).ToListAsync();
        for (var i = ids.Count; i < cuantos; i++)
        {
            var sha = Secreto.Huella($"{Nombre} {bytes} {i}");
            var ruta = Path.Combine(carpeta, "blobs", despacho.Id.ToString("N"), sha[..2], sha);
            Directory.CreateDirectory(Path.GetDirectoryName(ruta)!);
            await using (var fichero = File.Create(ruta)) fichero.SetLength(bytes);

            var documento = Documento.Recibir(Guid.CreateVersion7(), ahora);
            documento.Actualizar(new DatosDocumento { Clase = "otro", Nombre = Nombre, TipoMime = "application/pdf", Sha256 = sha, Audiencia = ["colaborador"], Permiso = "descargar" }, new(ficha.ExpedienteId, null, null, null, null), Calendario.DiaDe(ahora));
            documento.AnotarContenido(bytes);
            db.Set<Documento>().Add(documento);
            db.Set<HechoDocumento>().AddRange(audiencias.De(documento));
            ids.Add(documento.Id);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return ids;
    }
}
