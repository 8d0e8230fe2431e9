using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Visibilidad;

public class AislamientoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly Identidad Ajeno = Identidad.Sistema(DespachoDePrueba.Otro.Id);

    [Test]
    public async Task Nadie_modifica_una_fila_de_otro_despacho_aunque_ignore_los_filtros()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));

        await Assert.ThrowsAsync<InvalidOperationException>(() => EnElOtro(async db =>
        {
            (await db.Set<Expediente>().IgnoreQueryFilters().SingleAsync(e => e.Id == expediente.Id)).Borrar(DateTime.UnixEpoch);
            return await db.SaveChangesAsync();
        }));
    }

    [Test]
    public async Task Nadie_borra_una_fila_de_otro_despacho_aunque_ignore_los_filtros()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));

        await Assert.ThrowsAsync<InvalidOperationException>(() => EnElOtro(async db =>
        {
            db.Set<Expediente>().Remove(await db.Set<Expediente>().IgnoreQueryFilters().SingleAsync(e => e.Id == expediente.Id));
            return await db.SaveChangesAsync();
        }));
    }

    [Test]
    public async Task Sin_ignorarlos_las_filas_de_otro_despacho_no_existen()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));

        Assert.That(await EnElOtro(db => db.Set<Expediente>().CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Sin_despacho_no_se_escribe() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.EnAmbito(Identidad.Sistema(Guid.Empty), async sp =>
        {
            var db = sp.GetRequiredService<IPortalDb>();
            db.Set<Expediente>().Add(Expediente.Recibir(Guid.CreateVersion7()));
            return await db.SaveChangesAsync();
        }));

    [Test]
    public async Task Toda_orden_deja_una_linea_de_auditoria_con_quien_la_dio()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));

        var lineas = await Portal.ConDb(Despacho.Id, db => db.Set<Domain.Common.EntradaAuditoria>().ToListAsync());

        Assert.That(lineas.Where(l => l.Accion == "AplicarTrozo").Select(l => l.Actor), Is.EqualTo(new[] { $"agente {Guid.Empty:N}" }), "una por trozo, no una por fila");
    }

    private Task<T> EnElOtro<T>(Func<IPortalDb, Task<T>> hacer) => Portal.EnAmbito(Ajeno, sp => hacer(sp.GetRequiredService<IPortalDb>()));
}
