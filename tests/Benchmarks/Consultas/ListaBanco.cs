using System.Globalization;
using System.Text.RegularExpressions;
using ElGestorPortal.Benchmarks.Generador;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>El portal y el servidor crudo, por turnos y en la misma pasada, sobre la misma base de datos.</summary>
internal static partial class ListaBanco
{
    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Path.GetFullPath(opciones.Texto("datos"));
        var ficha = await Ficha.LeerAsync(carpeta);
        await Sesiones.RefrescarAsync(ficha);
        var peticiones = (await PeticionesAsync(ficha, await Sesiones.DeGestionAsync(ficha, carpeta))).Where(p => opciones.TextoOpcional("solo")?.Split(',').Contains(p.Nombre) != false).ToList();
        var carga = new Carga(opciones.Entero("conexiones", 16));
        var (rondas, cuantas) = (opciones.Entero("rondas", 5), opciones.Entero("peticiones", 2000));

        using var producto = await Proceso.ProductoAsync(new Dictionary<string, string> { ["Portal__Datos"] = carpeta, ["Portal__BaseDatos"] = ficha.Motor, ["ConnectionStrings__Portal"] = ficha.Conexion });
        await CapturarPaginaAsync(producto, peticiones, carpeta);
        foreach (var p in peticiones.Where(p => p.Nombre.StartsWith("busqueda", StringComparison.Ordinal))) await File.WriteAllBytesAsync(Capturada(carpeta, p), await LeerAsync(producto, p));
        using var crudo = await Proceso.CrudoAsync(carpeta);
        foreach (var p in peticiones) await ExigirIgualesAsync(producto, crudo, p);
        foreach (var p in peticiones)
        {
            await carga.CalentarAsync(producto, p, cuantas);
            await carga.CalentarAsync(crudo, p, cuantas);
        }

        await Console.Out.WriteLineAsync($"{ficha.Expedientes:N0} expedientes, {ficha.Motor}; {rondas} rondas de {cuantas} peticiones; medianas. Objetivo: factor × crudo + margen.\n");
        await Console.Out.WriteLineAsync("| lectura | portal, ms de CPU | crudo, ms de CPU | veces | objetivo | ¿cumple? | p50 / p99 portal, ms | p50 / p99 crudo, ms | a media carga, p50 / p99 portal, ms |\n|---|---|---|---|---|---|---|---|---|");
        foreach (var p in peticiones)
        {
            var (delPortal, delCrudo) = (new List<Medida>(), new List<Medida>());
            for (var ronda = 0; ronda < rondas; ronda++)
            {
                delPortal.Add(await carga.PedirAsync(producto, p, cuantas));
                delCrudo.Add(await carga.PedirAsync(crudo, p, cuantas));
                await Console.Error.WriteLineAsync($"{p.Nombre}, ronda {ronda + 1}: portal {delPortal[^1].CpuMs:F3}, crudo {delCrudo[^1].CpuMs:F3} ms de CPU");
            }

            var (cpu, limite) = (Mediana(delPortal, m => m.CpuMs), Mediana(delCrudo, m => m.CpuMs));
            var objetivo = (p.Factor * limite) + p.Margen;
            var ritmo = Mediana(delPortal, m => m.PorSegundo) / 2;
            var (p50, p99) = await MediaCarga.PedirAsync(producto, p, ritmo, TimeSpan.FromSeconds(10));
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("es-ES"),
                $"| {p.Nombre} | {cpu:F3} | {limite:F3} | {cpu / limite:F2} | {p.Factor:0.#} × + {p.Margen:0.##} = {objetivo:F3} | {(cpu <= objetivo ? "sí" : "no")} | {Mediana(delPortal, m => m.P50):F1} / {Mediana(delPortal, m => m.P99):F1} | {Mediana(delCrudo, m => m.P50):F1} / {Mediana(delCrudo, m => m.P99):F1} | {p50:F1} / {p99:F1} ({ritmo:F0}/s) |"));
        }

        await Console.Out.WriteLineAsync($"\nMemoria residente al acabar: portal {producto.Memoria >> 20} MiB, crudo {crudo.Memoria >> 20} MiB.");
    }

    private static async Task<List<Peticion>> PeticionesAsync(Ficha f, string gestion)
    {
        const string api = "/api/v1";
        await using var origen = Sesiones.Origen(f);
        var (matricula, nif) = await BusquedaCruda.DelMedidoAsync(origen, f.ExpedienteId);
        return
        [
            Api("lista", $"{api}/expedientes", 2, 0.15),
            new("pagina", "/expedientes", "Cookie", $"__Host-portal={f.SecretoDePagina}", 3, 0.15),
            Api("ficha", $"{api}/expedientes/{f.ExpedienteId}", 2, 0.15),
            Api("descarga-100k", $"{api}/documentos/{f.Documento100K}/contenido", 1.2, 0.3),
            Api("descarga-1m", $"{api}/documentos/{f.Documento1M}/contenido", 1.2, 0.3),

            // El objetivo de la búsqueda no depende del servidor crudo: diez milisegundos.
            Api("busqueda-palabra", $"{api}/busqueda?q=transferencia&banco=palabra", 0, 10),
            Api("busqueda-gestoria", $"{api}/busqueda?q=transferencia&banco=gestoria", 0, 10) with { Valor = $"Bearer {gestion}" },
            Api("busqueda-comienzo", $"{api}/busqueda?q=transf&banco=comienzo", 0, 10),
            Api("busqueda-matricula", $"{api}/busqueda?q={matricula}&banco=matricula", 0, 10),
            Api("busqueda-nif", $"{api}/busqueda?q={nif}&banco=nif", 0, 10),
        ];

        Peticion Api(string nombre, string ruta, double factor, double margen) => new(nombre, ruta, "Authorization", $"Bearer {f.SecretoDeApi}", factor, margen);
    }

    /// <summary>
    /// La primera visita, como la de un navegador, se lleva la cookie de los formularios. La segunda es la página que devolverá el servidor
    /// crudo, tal cual, después de hacer las mismas consultas: no se le cobra componer HTML.
    /// </summary>
    private static async Task CapturarPaginaAsync(Proceso producto, List<Peticion> peticiones, string carpeta)
    {
        var i = peticiones.FindIndex(p => p.Nombre == "pagina");
        if (i < 0) return;

        using (var primera = await PedirAsync(producto, peticiones[i]))
        {
            var galletas = primera.Headers.TryGetValues("Set-Cookie", out var valores) ? valores.Select(v => v.Split(';')[0]) : [];
            peticiones[i] = peticiones[i] with { Valor = string.Join("; ", [peticiones[i].Valor, .. galletas]) };
        }

        await File.WriteAllBytesAsync(Capturada(carpeta, peticiones[i]), await LeerAsync(producto, peticiones[i]));
    }

    /// <summary>Lo que respondió el portal y devolverá también el servidor crudo.</summary>
    private static string Capturada(string carpeta, Peticion p) => Path.Combine(carpeta, $"respuesta-{p.Nombre}");

    private static async Task ExigirIgualesAsync(Proceso producto, Proceso crudo, Peticion p)
    {
        var (uno, otro) = (Comparable(await LeerAsync(producto, p)), Comparable(await LeerAsync(crudo, p)));
        if (uno == otro) return;

        var en = uno.Zip(otro).TakeWhile(c => c.First == c.Second).Count();
        throw new ArgumentException($"«{p.Nombre}»: el portal y el servidor crudo no devuelven lo mismo ({uno.Length} y {otro.Length}) desde {en}:\n{uno[Math.Max(0, en - 80)..Math.Min(uno.Length, en + 80)]}\n{otro[Math.Max(0, en - 80)..Math.Min(otro.Length, en + 80)]}");
    }

    private static async Task<byte[]> LeerAsync(Proceso servidor, Peticion p)
    {
        using var respuesta = await PedirAsync(servidor, p);
        return await respuesta.Content.ReadAsByteArrayAsync();
    }

    private static async Task<HttpResponseMessage> PedirAsync(Proceso servidor, Peticion p)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = servidor.Raiz };
        using var mensaje = p.Mensaje();
        return (await http.SendAsync(mensaje)).EnsureSuccessStatusCode();
    }

    /// <summary>Lo único que cambia de una respuesta a otra: los cursores y los testigos de los formularios van cifrados.</summary>
    private static string Comparable(byte[] bytes) => Cifrado().Replace(System.Text.Encoding.Latin1.GetString(bytes), "CIFRADO");

    private static double Mediana(List<Medida> medidas, Func<Medida, double> valor) => medidas.Select(valor).Order().ElementAt(medidas.Count / 2);

    [GeneratedRegex("CfDJ8[\\w-]+")]
    private static partial Regex Cifrado();
}
