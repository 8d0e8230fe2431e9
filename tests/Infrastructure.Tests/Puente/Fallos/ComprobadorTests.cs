using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos;

/// <summary>El comprobador ve cada invariante rota: se rompe a propósito el final de un día sin fallos.</summary>
[Parallelizable(ParallelScope.All)]
public class ComprobadorTests
{
    private static Guid Despacho => Banco.Despacho.Id;

    private static IEnumerable<TestCaseData> Roturas =>
    [
        Caso("I1", "la oficina perdió un mensaje", (_, s) => { s.Libro.Recibidos.Remove(s.Libro.Recibidos.Keys.First()); return Nada; }),
        Caso("I1", "el portal se quedó en una versión anterior", (_, s) => { s.Libro.Versiones[s.Libro.Versiones.Keys.First()]++; return Nada; }),
        Caso("I1", "una solicitud enviada no dejó mensaje", (p, _) => Borrar<MensajeSaliente>(p, q => q.Where(m => m.Tipo == "solicitud"))),
        Caso("I1", "un expediente está dos veces", RepetirExpediente),
        Caso("I1", "se perdió una subida", (_, s) => { ((List<Guid>)s.Subidas).Add(Guid.CreateVersion7()); return Nada; }),
        Caso("I2", "la oficina tiene un mensaje que nadie envió", (_, s) => { s.Libro.Recibidos.Add(Guid.CreateVersion7(), new AcuseDatos(Guid.Empty, "aceptado")); return Nada; }),
        Caso("I2", "el portal tiene un elemento que nadie envió", (_, s) => { s.Libro.Versiones.Remove(s.Libro.Versiones.Keys.First()); return Nada; }),
        Caso("I3", "falta la fila de un contenido", (p, _) => Borrar<Contenido>(p, q => q)),
        Caso("I3", "los bytes de un contenido son otros", EstropearBytes),
        Caso("I4", "falta una línea de auditoría al enviar", (p, _) => Borrar<EntradaAuditoria>(p, q => q.Where(a => a.Accion == "EnviarSolicitud"))),
        Caso("I4", "falta una línea de auditoría al recibir", (p, _) => Borrar<EntradaAuditoria>(p, q => q.Where(a => a.Accion == "AplicarTrozo"))),
        Caso("I4", "falta una línea de auditoría de un acuse", (p, _) => Borrar<EntradaAuditoria>(p, q => q.Where(a => a.Accion == "AnotarAcuse"))),
        Caso("I5", "algo acabó en otro despacho", (p, _) => Anadir(p, DespachoDePrueba.Otro.Id, RegistroDeEntrada.Citar("expediente", "E-1"))),
        Caso("I6", "una subida no llegó a la cola", (p, _) => Anadir(p, Despacho, Subida.Recibir(Guid.CreateVersion7(), new(null, Nifs.Ana, "Ana"), null, null, new string('0', 64), 1, DateTime.UnixEpoch))),
        Caso("I6", "un mensaje sigue pendiente", (p, _) => Anadir(p, Despacho, MensajeSaliente.Emitir("adjunto", Guid.CreateVersion7(), 999, "{}", DateTime.UnixEpoch))),
        Caso("I7", "una clave ajena no lleva a nada", RomperClaveAjena),
    ];

    private static Task Nada => Task.CompletedTask;

    [TestCaseSource(nameof(Roturas))]
    public async Task Lo_roto_se_ve(string invariante, Delegate romper)
    {
        await using var portal = await PortalDePrueba.CrearAsync(Motor.Sqlite);
        using var simulacion = Simulacion.SinFallos(portal, porCarpeta: false);
        await simulacion.UnaDeCada();
        Assert.That(await simulacion.Calmar(), Is.True);
        var sabido = simulacion.LoSabido with { Subidas = new List<Guid>() };
        Assert.That(await Comprobador.Comprobar(portal, sabido), Is.Empty, "antes de romper nada");

        await ((Func<PortalDePrueba, LoSabido, Task>)romper)(portal, sabido);

        Assert.That(await Comprobador.Comprobar(portal, sabido), Has.Some.StartsWith(invariante));
    }

    private static TestCaseData Caso(string invariante, string que, Func<PortalDePrueba, LoSabido, Task> romper) => new TestCaseData(invariante, romper).SetArgDisplayNames(invariante, que);

    private static Task<int> Borrar<T>(PortalDePrueba portal, Func<IQueryable<T>, IQueryable<T>> cuales) where T : class =>
        portal.ConDb(Despacho, db => cuales(db.Set<T>()).ExecuteDeleteAsync());

    private static Task<int> Anadir<T>(PortalDePrueba portal, Guid despacho, T fila) where T : class => portal.ConDb(despacho, db =>
    {
        db.Set<T>().Add(fila);
        return db.SaveChangesAsync();
    });

    private static async Task RepetirExpediente(PortalDePrueba portal, LoSabido sabido)
    {
        var numero = await portal.ConDb(Despacho, db => db.Set<Expediente>().Select(e => e.Numero).FirstAsync());
        var otro = Expediente.Recibir(Guid.CreateVersion7());
        await portal.ConDb(Despacho, db =>
        {
            db.Set<Expediente>().Add(otro);
            ((PortalDbContext)db).Entry(otro).Property(e => e.Numero).CurrentValue = numero;
            return db.SaveChangesAsync();
        });
    }

    private static async Task EstropearBytes(PortalDePrueba portal, LoSabido sabido)
    {
        var huella = await portal.ConDb(Despacho, db => db.Set<Contenido>().Select(c => c.Sha256).FirstAsync());
        await using var flujo = (FileStream)portal.Servicios.GetRequiredService<IAlmacenDeContenido>().Abrir(Despacho, huella)!;
        await File.AppendAllTextAsync(flujo.Name, "x");
    }

    private static Task RomperClaveAjena(PortalDePrueba portal, LoSabido sabido) => portal.ConDb(Despacho, async db =>
    {
        var baseDeDatos = ((PortalDbContext)db).Database;
        await baseDeDatos.OpenConnectionAsync();
        await baseDeDatos.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF");
        await baseDeDatos.ExecuteSqlRawAsync("INSERT INTO \"CuentasClaims\" (\"DespachoId\", \"UserId\") VALUES ('uno', 'nadie')");
        return await baseDeDatos.ExecuteSqlRawAsync("PRAGMA foreign_keys=ON");
    });
}
