using System.Diagnostics;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Documentos.Contratos;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Crea una base de datos grande: dos despachos, el segundo con la décima parte, y el colaborador con el que se mide.</summary>
internal static class GenerarBanco
{
    private const int Tanda = 10_000;

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = Path.GetFullPath(opciones.Texto("salida"));
        var motor = opciones.Texto("motor", "sqlite");
        var conexion = motor == "postgresql" ? opciones.Texto("conexion") : Portal.ConexionSqlite(carpeta);
        if (File.Exists(Path.Combine(carpeta, "banco.json"))) throw new ArgumentException("En esa carpeta ya hay una base de datos generada.");

        var cronometro = Stopwatch.StartNew();
        await using var portal = await Portal.CrearAsync(carpeta, motor, conexion);
        var tablas = await Portal.TablasAsync(portal);
        await using ICargador cargador = motor == "postgresql" ? await CargadorPostgres.AbrirAsync(conexion) : await CargadorSqlite.AbrirAsync(conexion);
        await cargador.PrepararAsync(tablas.Values);

        var generacion = new Generacion(cargador, tablas, opciones.Entero("semilla", 1), opciones.Entero("documentos", 3), DateTime.UtcNow);
        var total = opciones.Entero("expedientes", 100_000);
        var ficha = await generacion.DespachosAsync(carpeta, motor, conexion, total);
        await Console.Error.WriteLineAsync($"Filas: {cronometro.Elapsed.TotalSeconds:F0} s. Índices…");
        await cargador.TerminarAsync();
        await ficha.GuardarAsync(carpeta);
        await Console.Out.WriteLineAsync($"{total} expedientes, {generacion.Filas} filas, {cronometro.Elapsed.TotalSeconds:F0} s.");
    }

    private sealed class Generacion(ICargador cargador, Dictionary<Type, Tabla> tablas, int semilla, int documentos, DateTime ahora)
    {
        private readonly DateTime _primero = ahora.AddYears(-4);
        private Task _escritura = Task.CompletedTask;

        public long Filas { get; private set; }

        public async Task<Ficha> DespachosAsync(string carpeta, string motor, string conexion, int total)
        {
            var demo = await DespachoAsync(0, "demo", total - (total / 10));
            await DespachoAsync(1, "otro", total / 10);
            var (pagina, api) = (Secreto.Nuevo(), Secreto.Nuevo());
            var usuario = Usuario.Alta("medido@demo.example", "medido@demo.example", "Compraventa medida", TipoUsuario.Colaborador, [Conocidos.NifDeColaborador(Conocidos.Medido)], "Compraventa 001");
            usuario.Activar();
            var un = TimeSpan.FromDays(3650);
            var filas = new List<object> { usuario, Sesion.Abrir(TipoSesion.Pagina, usuario.Id, Secreto.Huella(pagina), ahora, un, new(null, null)), Sesion.Abrir(TipoSesion.Acceso, usuario.Id, Secreto.Huella(api), ahora, un, new(null, null)) };

            // El primer expediente del medido es el 0. Dos documentos suyos tienen bytes de verdad.
            var expediente = IdDe(0, "expediente", "E0");
            var escribano = new Escribano(demo, (tipo, origen) => IdDe(0, tipo, origen), ahora);
            var cero = Inventor(0, total - (total / 10)).Inventar(0);
            var grandes = new List<Guid>();
            foreach (var bytes in (int[])[100_000, 1_000_000])
            {
                var (sha, contenido) = Contenidos.DeVerdad(bytes);
                var ruta = Path.Combine(carpeta, "blobs", demo.ToString("N"), sha[..2], sha);
                Directory.CreateDirectory(Path.GetDirectoryName(ruta)!);
                await File.WriteAllBytesAsync(ruta, contenido);
                filas.Add(Contenido.De(sha, bytes, ahora));
                var datos = new DatosDocumento { Expediente = "E0", Clase = "otro", Nombre = $"Documento de {bytes} bytes", TipoMime = "application/pdf", Sha256 = sha, Tamano = bytes, Fecha = DateOnly.FromDateTime(ahora), Audiencia = ["colaborador"], Permiso = "descargar" };
                grandes.Add(IdDe(0, "documento", $"G{bytes}"));
                filas.AddRange(escribano.Filas(cero with { Documentos = [($"G{bytes}", datos)] }).Where(f => f is Documento || (f is Domain.Common.Visibilidad.HechoDocumento)));
            }

            await CargarAsync(demo, filas);
            await _escritura;
            return new() { Motor = motor, Conexion = conexion, Expedientes = total, Slug = "demo", SecretoDePagina = pagina, SecretoDeApi = api, ExpedienteId = expediente, Documento100K = grandes[0], Documento1M = grandes[1] };
        }

        private Inventor Inventor(int despacho, int cuantos) => new(semilla, despacho, cuantos, documentos, ahora);

        private async Task<Guid> DespachoAsync(int numero, string slug, int cuantos)
        {
            var id = Azar.Para(semilla, numero, 7).Id(ahora.AddYears(-5));
            var inicio = new List<object> { Despacho.Abrir(id, slug, numero == 0 ? "Gestoría Aldaba" : "Gestoría Nervión") };
            inicio.AddRange(Contenidos.Todas.Select(h => Contenido.De(h, Contenidos.Tamano, ahora)));
            inicio.AddRange(Enumerable.Range(2, Conocidos.Colaboradores - 2).Select(n => Colaborador(slug, n)));
            await CargarAsync(id, inicio);

            var inventor = Inventor(numero, cuantos);
            var escribano = new Escribano(id, (tipo, origen) => IdDe(numero, tipo, origen), ahora);
            var filas = new List<object>();
            for (var i = 0; i < cuantos; i++)
            {
                filas.AddRange(escribano.Filas(inventor.Inventar(i)));
                if ((i + 1) % Tanda != 0 && i + 1 != cuantos) continue;
                await CargarAsync(id, filas);
                filas = [];
                if ((i + 1) % (10 * Tanda) == 0) await Console.Error.WriteLineAsync($"{slug}: {i + 1} expedientes");
            }

            return id;
        }

        private static Usuario Colaborador(string slug, int n)
        {
            var usuario = Usuario.Alta($"c{n}@{slug}.example", $"c{n}@{slug}.example", $"Compraventa {n:D3}", TipoUsuario.Colaborador, [Conocidos.NifDeColaborador(n)], $"Compraventa {n:D3}");
            usuario.Activar();
            return usuario;
        }

        /// <summary>Un id que crece con el número del objeto, como si hubieran ido llegando: el mismo origen da siempre el mismo.</summary>
        private Guid IdDe(int despacho, string tipo, string origen)
        {
            var cifras = origen.AsSpan(1);
            var guion = cifras.IndexOf('-');
            var numero = long.Parse(guion < 0 ? cifras : cifras[..guion], System.Globalization.CultureInfo.InvariantCulture);
            return Azar.De(semilla + (despacho * 7919), tipo, origen).Id(_primero.AddMilliseconds(numero * 20));
        }

        /// <summary>Se escribe una tanda mientras se inventa la siguiente.</summary>
        private async Task CargarAsync(Guid despacho, List<object> filas)
        {
            await _escritura;
            Filas += filas.Count;
            _escritura = Task.Run(async () =>
            {
                foreach (var grupo in filas.GroupBy(f => f.GetType()))
                {
                    var tabla = tablas[grupo.Key];
                    await cargador.CargarAsync(tabla, grupo.Select(f => tabla.Valores(f, despacho)));
                }
            });
        }
    }
}
