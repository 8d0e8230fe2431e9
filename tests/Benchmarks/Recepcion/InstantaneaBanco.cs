using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Benchmarks.Consultas;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Infrastructure.Puente.Muestra;

namespace ElGestorPortal.Benchmarks.Recepcion;

/// <summary>
/// Dos instantáneas enteras por HTTP, una detrás de otra, mirando la memoria del portal: en la primera todo es nuevo; en la segunda nada ha
/// cambiado y uno de cada cien ya no está, así que al cerrarla se borra.
/// </summary>
internal static class InstantaneaBanco
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Path.Combine(Path.GetFullPath(opciones.Texto("salida")), $"instantanea-{Guid.CreateVersion7():N}");
        try
        {
            var credencial = (await Preparacion.PrepararAsync(carpeta, 1)).Single();
            using var portal = await Proceso.ProductoAsync(new Dictionary<string, string>
            {
                ["Portal__Datos"] = carpeta,
                ["ConnectionStrings__Portal"] = Portal.ConexionSqlite(carpeta),
                ["Portal__Limites__PorCredencial"] = "0",
            });
            using var http = new HttpClient { BaseAddress = new(portal.Raiz, "puente/v1/"), Timeout = TimeSpan.FromMinutes(5) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credencial);
            http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

            var expedientes = opciones.Entero("expedientes", 30_000);
            var (lote, ahora) = (opciones.Entero("lote", 1000), DateTime.UtcNow);
            await EnviarAsync(portal, http, "todo nuevo", Todos().Chunk(lote));
            await EnviarAsync(portal, http, "sin cambios y un 1 % menos", Todos().Where((_, i) => i % 100 != 99).Chunk(lote));

            IEnumerable<ElementoDelPuente> Todos() => Mezcla.De(new Inventor(7, 0, expedientes, 2, ahora), expedientes);
        }
        finally
        {
            if (Directory.Exists(carpeta)) Directory.Delete(carpeta, recursive: true);
        }
    }

    private static async Task EnviarAsync(Proceso portal, HttpClient http, string que, IEnumerable<ElementoDelPuente[]> lotes)
    {
        var (inicio, cpu, cuantos, memoria) = (Stopwatch.GetTimestamp(), portal.Cpu, 0, new List<long> { portal.Memoria });
        var id = (await PostAsync(http, "instantanea", new { tipos = new[] { "vehiculo", "expediente", "documento", "actividad" } })).GetProperty("id").GetGuid();
        foreach (var elementos in lotes)
        {
            await PostAsync(http, "entrada", new { instantanea = id, elementos });
            cuantos += elementos.Length;
            memoria.Add(portal.Memoria);
        }

        var cierre = await PostAsync(http, $"instantanea/{id}/cerrar", new { });
        memoria.Add(portal.Memoria);
        var segundos = Stopwatch.GetElapsedTime(inicio).TotalSeconds;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("es-ES"),
            $"{que}: {cuantos:N0} elementos en {segundos:F1} s, {cuantos / segundos:N0} por segundo, {(portal.Cpu - cpu).TotalMilliseconds / cuantos:F3} ms de CPU cada uno. Cierre: {cierre}."));
        await Console.Out.WriteLineAsync($"Memoria residente, en cuartos: {string.Join(" · ", memoria.Chunk((memoria.Count / 4) + 1).Select(m => $"{m.Max() >> 20} MiB"))}.");
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string ruta, object cuerpo)
    {
        using var respuesta = await http.PostAsJsonAsync(ruta, cuerpo, Json);
        return respuesta.IsSuccessStatusCode
            ? await respuesta.Content.ReadFromJsonAsync<JsonElement>()
            : throw new ArgumentException($"{ruta}: {(int)respuesta.StatusCode} {await respuesta.Content.ReadAsStringAsync()}");
    }
}
