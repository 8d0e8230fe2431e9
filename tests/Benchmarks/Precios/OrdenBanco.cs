using System.Diagnostics;
using System.Globalization;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Benchmarks.Consultas;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Calculadora;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Benchmarks.Precios;

/// <summary>Una Orden de tamaño completo: cuánto tarda y ocupa importarla con el ejecutable de verdad, cuánto tarda después lo que se teclea y cuánta CPU gasta un cálculo.</summary>
internal static class OrdenBanco
{
    private const string Contrasena = "una frase larga para medir";
    private static readonly CultureInfo Espanol = CultureInfo.GetCultureInfo("es-ES");

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Directory.CreateDirectory(Path.GetFullPath(opciones.Texto("salida"))).FullName;
        if (Directory.EnumerateFileSystemEntries(carpeta).Any()) throw new ArgumentException("La carpeta de --salida ha de estar vacía.");

        var (fichero, semilla) = (Path.Combine(carpeta, "orden.xml"), opciones.Entero("semilla", 7));
        var bytes = await GeneradorDeOrden.EscribirAsync(fichero, semilla);
        await Decir($"Orden inventada: {bytes / 1e6:F1} MB, {GeneradorDeOrden.Turismos:N0} turismos y {GeneradorDeOrden.Autocaravanas:N0} autocaravanas.");

        var conexion = Generador.Portal.ConexionSqlite(carpeta);
        var entorno = new Dictionary<string, string> { ["Portal__Datos"] = carpeta, ["Portal__BaseDatos"] = "sqlite", ["ConnectionStrings__Portal"] = conexion, ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        string secreto;
        await using (var portal = await Generador.Portal.CrearAsync(carpeta, "sqlite", conexion)) secreto = await PrepararAsync(portal);

        var (salida, medida) = await Orden.EjecutarAsync(entorno, "--importar-precios", fichero);
        await Decir($"{salida.Trim()}\nImportarla: {medida.Tiempo.TotalSeconds:F1} s, con el arranque; {medida.Cpu.TotalSeconds:F1} s de CPU; memoria residente máxima, {medida.Pico >> 20} MiB.");

        using (var producto = await Proceso.ProductoAsync(entorno)) await BuscarAsync(producto, secreto, conexion, opciones.Entero("busquedas", 2_000), semilla);
        await using (var portal = await Generador.Portal.CrearAsync(carpeta, "sqlite", conexion)) await CalcularAsync(portal, opciones.Entero("calculos", 20_000));
    }

    /// <returns>El token de un colaborador.</returns>
    private static async Task<string> PrepararAsync(ServiceProvider portal)
    {
        var despacho = Guid.CreateVersion7();
        await Como(portal, Identidad.Sistema(despacho), new AbrirDespachoCommand("demo", "Despacho"));
        await Como(portal, Identidad.Sistema(despacho), new SembrarUsuarioDeDemoCommand("medida@pruebas.example", Contrasena, "Medida", TipoUsuario.Colaborador, ["B12345674"]));
        return (await Como(portal, Identidad.Anonima(despacho), new EntrarCommand("medida@pruebas.example", Contrasena, new("127.0.0.1", "medida"), true))).Secreto;
    }

    /// <summary>Lo que se teclea para llegar a una fila: cada vez más letras de su nombre, con o sin la marca, como lo pide la pantalla.</summary>
    private static async Task BuscarAsync(Proceso producto, string secreto, string conexion, int cuantas, int semilla)
    {
        var rutas = await Teclear.RutasAsync(conexion, cuantas, semilla);
        using var http = new HttpClient { BaseAddress = producto.Raiz };
        http.DefaultRequestHeaders.Authorization = new("Bearer", secreto);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        foreach (var ruta in rutas.Take(500)) (await http.GetAsync(ruta)).EnsureSuccessStatusCode();
        var (tiempos, cpu) = (new List<(double Ms, string Ruta)>(cuantas), producto.Cpu);
        foreach (var ruta in rutas)
        {
            var antes = Stopwatch.GetTimestamp();
            using var respuesta = await http.GetAsync(ruta);
            await respuesta.Content.ReadAsByteArrayAsync();
            tiempos.Add((Stopwatch.GetElapsedTime(antes).TotalMilliseconds, ruta));
        }

        var orden = tiempos.OrderBy(t => t.Ms).ToList();
        await Decir($"Buscar por HTTP, {cuantas:N0} veces: p50 {orden[cuantas / 2].Ms:F1} ms, p99 {orden[(int)(cuantas * 0.99)].Ms:F1} ms, máximo {orden[^1].Ms:F1} ms; {(producto.Cpu - cpu).TotalMilliseconds / cuantas:F2} ms de CPU cada una. La más lenta: {orden[^1].Ruta}");
    }

    private static async Task CalcularAsync(ServiceProvider portal, int cuantos)
    {
        var despacho = (await Como(portal, Identidad.Anonima(Guid.Empty), new ResolverDespachoQuery(null, "demo")))!.Id;
        var yo = Identidad.Sistema(despacho) with { Permisos = Domain.Common.Permiso.Calcular };
        var query = new CalcularTransferenciaQuery
        {
            Territorio = "ES-VC", FechaContrato = new(2026, 7, 26), PrecioDeclarado = 8_600,
            Vehiculo = new() { Categoria = CategoriaDeVehiculo.Turismo, ValorManual = 19_800, PrimeraMatriculacion = new(2019, 3, 15), Motor = TipoDeMotor.Gasolina, Cilindrada = 1_598, Cilindros = 4, Distintivo = DistintivoAmbiental.C },
        };
        await using var ambito = portal.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(yo);
        var normas = await ambito.ServiceProvider.GetRequiredService<NormasEnVigor>().ElegirAsync(new(2026, 7, 26), new(2026, 7, 26), CancellationToken.None);
        var datos = new DatosDelCalculo("ES-VC", new(2026, 7, 26), new(2026, 7, 26), new(CategoriaDeVehiculo.Turismo) { ValorManual = 19_800, PrimeraMatriculacion = new(2019, 3, 15), Motor = TipoDeMotor.Gasolina, Cilindrada = 1_598, Cilindros = 4, Distintivo = DistintivoAmbiental.C }) { PrecioDeclarado = 8_600 };

        for (var i = 0; i < cuantos; i++) CalculoDeTransferencia.Calcular(datos, normas);
        var motor = Cpu(() =>
        {
            for (var i = 0; i < cuantos; i++) CalculoDeTransferencia.Calcular(datos, normas);
        });

        // Cada uno en su ámbito, como una petición: dentro de uno mismo, las normas y las tarifas se leen una vez.
        var veces = cuantos / 10;
        for (var i = 0; i < veces; i++) await Como(portal, yo, query);
        var antes = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < veces; i++) await Como(portal, yo, query);
        var entero = Process.GetCurrentProcess().TotalProcessorTime - antes;
        await Decir($"Un cálculo: {motor.TotalMilliseconds / cuantos:F4} ms de CPU el motor; {entero.TotalMilliseconds / veces:F3} ms el caso de uso entero, con sus lecturas.");
    }

    private static TimeSpan Cpu(Action hacer)
    {
        var antes = Process.GetCurrentProcess().TotalProcessorTime;
        hacer();
        return Process.GetCurrentProcess().TotalProcessorTime - antes;
    }

    private static async Task<T> Como<T>(ServiceProvider portal, Identidad identidad, IRequest<T> request)
    {
        await using var ambito = portal.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(identidad);
        return await ambito.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    private static Task Decir(FormattableString texto) => Console.Out.WriteLineAsync(texto.ToString(Espanol));
}
