using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Calculadora;

/// <summary>
/// Las normas que el portal trae consigo: reglas, depreciación, tasas y tramos de 2026, y una muestra de las filas de la Orden. Se siembran al arrancar; sus ids
/// salen de su contenido, de modo que sembrarlas otra vez, o desde dos nodos, no cambia nada.
/// </summary>
public static class NormasDeSerie
{
    private static readonly (ClaseDeNorma Clase, string Fichero)[] Ficheros =
        [(ClaseDeNorma.Precios, "precios-2026.json"), (ClaseDeNorma.Depreciacion, "depreciacion-2026.json"), (ClaseDeNorma.Reglas, "reglas-2026.json"), (ClaseDeNorma.Tasas, "tasas-2026.json")];

    public static async Task SembrarAsync(IServiceProvider servicios, CancellationToken cancellationToken)
    {
        await using var ambito = servicios.CreateAsyncScope();
        var (db, unidad, reloj) = (ambito.ServiceProvider.GetRequiredService<PortalDbContext>(), ambito.ServiceProvider.GetRequiredService<IUnidadDeTrabajo>(), ambito.ServiceProvider.GetRequiredService<TimeProvider>());
        var versiones = Ficheros.Select(f => Version(f.Clase, Leer(f.Fichero), reloj.GetUtcNow().UtcDateTime)).ToList();
        var ids = versiones.Select(v => v.Id).ToList();
        if (await db.Set<VersionOficial>().CountAsync(v => ids.Contains(v.Id), cancellationToken) == ids.Count) return;

        await unidad.EnTransaccionAsync(async () =>
        {
            await unidad.BloquearAsync("normas-de-serie", cancellationToken);
            var ya = await db.Set<VersionOficial>().Where(v => ids.Contains(v.Id)).Select(v => v.Id).ToListAsync(cancellationToken);
            foreach (var version in versiones.Where(v => !ya.Contains(v.Id)))
            {
                db.Add(version);
                if (version.Clase == ClaseDeNorma.Precios) db.AddRange(Muestra(version.Id));
            }

            return await db.SaveChangesAsync(cancellationToken);
        }, false, cancellationToken);
    }

    /// <summary>Las filas de la muestra, como se leen de su fichero.</summary>
    internal static IEnumerable<DatosDeFila> FilasDeMuestra() => Leer("muestra-turismos-2026.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(linea =>
    {
        var c = linea.TrimEnd('\r').Split('\t');
        return new DatosDeFila(SeccionDePrecios.Turismos, c[0], c[1], Entero(c[2]), Entero(c[3]), Entero(c[4]), Entero(c[5]), c[6], Decimal(c[7]), Decimal(c[8]), Decimal(c[9]), Decimal(c[10])!.Value);
    });

    private static VersionOficial Version(ClaseDeNorma clase, string contenido, DateTime cuando)
    {
        var cabecera = JsonDocument.Parse(contenido).RootElement;
        var huella = SHA256.HashData(Encoding.UTF8.GetBytes($"{clase}\n{contenido}"));
        var carga = new Carga(null, "el portal", cuando, DeSerie: true, EsMuestra: clase == ClaseDeNorma.Precios, Turismos: clase == ClaseDeNorma.Precios ? FilasDeMuestra().Count() : 0);
        return VersionOficial.Cargar(new Guid(huella.AsSpan(0, 16)), clase, cabecera.GetProperty("clave").GetString()!, DateOnly.Parse(cabecera.GetProperty("desde").GetString()!, CultureInfo.InvariantCulture),
            contenido, Convert.ToHexStringLower(huella), carga);
    }

    private static IEnumerable<FilaDePrecio> Muestra(Guid version) => FilasDeMuestra().Select((fila, i) =>
        FilaDePrecio.De(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{version:N}{i}")).AsSpan(0, 16)), version, fila));

    /// <summary>Lo que se siembra de una clase.</summary>
    internal static string Contenido(ClaseDeNorma clase) => Leer(Ficheros.Single(f => f.Clase == clase).Fichero);

    private static string Leer(string fichero)
    {
        using var recurso = new StreamReader(typeof(NormasDeSerie).Assembly.GetManifestResourceStream($"Calculadora.{fichero}")!);
        return recurso.ReadToEnd();
    }

    private static int? Entero(string texto) => texto.Length == 0 ? null : int.Parse(texto, CultureInfo.InvariantCulture);

    private static decimal? Decimal(string texto) => texto.Length == 0 ? null : decimal.Parse(texto, CultureInfo.InvariantCulture);
}
