using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Common;

public class LecturaDirectaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Lee_las_filas_del_despacho_de_quien_pregunta_y_de_nadie_mas()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));

        Assert.That(await Leer(Despacho.Id, Numeros), Has.Count.EqualTo(1));
        Assert.That(await Leer(DespachoDePrueba.Otro.Id, Numeros), Is.Empty);
        Assert.That(await Leer(Guid.Empty, Numeros), Is.Empty, "quien no es de ningún despacho no ve nada");
    }

    [Test]
    public async Task Una_sentencia_que_no_acota_su_despacho_no_se_ejecuta() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Leer(Despacho.Id, l => l.LeerAsync($"""SELECT e."Numero" FROM "Expedientes" e""", f => f.Texto(0), CancellationToken.None)));

    [Test]
    public async Task La_que_dice_ser_de_todos_no_lo_acota() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Leer(Despacho.Id, l => l.LeerSinDespachoAsync($"""SELECT e."Numero" FROM "Expedientes" e WHERE e."DespachoId" = @despacho""", f => f.Texto(0), CancellationToken.None)));

    [Test]
    public async Task Dentro_de_una_transaccion_ve_lo_que_ella_ha_escrito()
    {
        var vistos = await Portal.EnAmbito(Identidad.Sistema(Despacho.Id), sp => sp.GetRequiredService<IUnidadDeTrabajo>().EnTransaccionAsync(async () =>
        {
            var db = sp.GetRequiredService<IPortalDb>();
            db.Set<Expediente>().Add(Expediente.Recibir(Guid.CreateVersion7()));
            await db.SaveChangesAsync();
            return await Numeros(sp.GetRequiredService<ILecturaDirecta>());
        }, false, CancellationToken.None));

        Assert.That(vistos, Has.Count.EqualTo(1));
    }

    private static Task<List<string>> Numeros(ILecturaDirecta lectura) =>
        lectura.LeerAsync($"""SELECT e."Numero" FROM "Expedientes" e WHERE e."DespachoId" = @despacho AND NOT e."Borrado" """, f => f.Texto(0), CancellationToken.None);

    private Task<List<string>> Leer(Guid despacho, Func<ILecturaDirecta, Task<List<string>>> leer) =>
        Portal.EnAmbito(Identidad.Anonima(despacho), sp => leer(sp.GetRequiredService<ILecturaDirecta>()));
}
