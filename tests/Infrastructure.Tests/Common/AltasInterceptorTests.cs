using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Common;

/// <summary>Las altas que van por la sentencia preparada quedan en la tabla igual que las que compone EF Core.</summary>
public class AltasInterceptorTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Muchas_de_una_vez_quedan_como_de_una_en_una()
    {
        var (expedientes, documentos) = (Expedientes(), Documentos());
        await EnTransaccion(db =>
        {
            db.AddRange(expedientes);
            db.AddRange(documentos);
            return db.SaveChangesAsync();
        });
        var juntas = await Portal.VolcarAsync();
        await Portal.ConDb(Despacho.Id, async db => await db.Set<Expediente>().ExecuteDeleteAsync() + await db.Set<Documento>().ExecuteDeleteAsync());

        foreach (var entidad in expedientes.Concat<Entity>(documentos))
            await EnTransaccion(db =>
            {
                db.Add(entidad);
                return db.SaveChangesAsync();
            });

        Assert.That(await Portal.VolcarAsync(), Is.EqualTo(juntas));
        Assert.That(juntas, Does.Contain("Numero=2026/11").And.Contain(Despacho.Id.ToString()).IgnoreCase);
    }

    [Test]
    public async Task Lo_escrito_asi_se_puede_cambiar_despues_en_la_misma_transaccion()
    {
        var expedientes = Expedientes();
        await EnTransaccion(async db =>
        {
            db.AddRange(expedientes);
            await db.SaveChangesAsync();
            expedientes[3].Identificar("1234BCD", null);
            return await db.SaveChangesAsync();
        });

        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Expediente>().Where(e => e.Matricula == "1234BCD").Select(e => e.Id).SingleAsync()), Is.EqualTo(expedientes[3].Id));
    }

    private static List<Expediente> Expedientes() => [.. Enumerable.Range(0, 12).Select(i =>
    {
        var expediente = Expediente.Recibir(Guid.CreateVersion7());
        var datos = new DatosExpediente { Numero = $"2026/{i}", RefPropia = i % 2 == 0 ? "ñ'\"" : null, Importe = 10.5m * i, FechaPresentacion = i % 3 == 0 ? new(2026, 2, 28) : null };
        expediente.Actualizar(datos, TipoDeTramite.Otros, EstadoExpediente.EnTramite, PortalDePrueba.Comienzo.UtcDateTime.AddMilliseconds(i), new(2026, 3, 1));
        return expediente;
    })];

    private static List<Documento> Documentos() => [.. Enumerable.Range(0, 9).Select(i =>
        Documento.Subir(Guid.CreateVersion7(), new("otro", $"{i}.pdf", "application/pdf"), Subida.Recibir(Guid.CreateVersion7(), new(null, Nifs.Ana, "Ana"), null, null, new('0', 64), 1L << (3 * i), PortalDePrueba.Comienzo.UtcDateTime), new(2026, 3, 1)))];

    private Task<int> EnTransaccion(Func<PortalDbContext, Task<int>> trabajo) => Portal.EnAmbito(Identidad.Sistema(Despacho.Id), sp =>
        sp.GetRequiredService<IUnidadDeTrabajo>().EnTransaccionAsync(() => trabajo(sp.GetRequiredService<PortalDbContext>()), false, CancellationToken.None));
}
