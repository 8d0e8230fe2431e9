using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Application.Tests.Documentos;

/// <summary>UPL-17: nadie pasa de su cuota, tampoco subiendo a la vez.</summary>
public class CuotaDeSubidasTests(Motor motor) : PruebaDeSubidas(motor)
{
    private readonly OpcionesDeSubidas _opciones = new() { ArchivosPorUsuarioYDia = 3 };

    [Test]
    public async Task Subiendo_a_la_vez_nadie_pasa_de_su_cuota_y_al_dia_siguiente_vuelve_a_tenerla()
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);

        var veces = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Cabe(expediente.Id, n))));
        Assert.That((veces.Count(v => v), await Cuantas<Subida>()), Is.EqualTo((3, 3)));

        Reloj.Advance(TimeSpan.FromDays(1));
        Assert.That(await Cabe(expediente.Id, 100), Is.True);
    }

    [Test]
    public async Task Los_bytes_de_la_gestoria_y_los_del_dia_tambien_tienen_limite()
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);
        Assert.That(await Cabe(expediente.Id, 1), Is.True);

        _opciones.BytesPorUsuarioYDia = A.Pdf("2").Length * 2 - 1;
        Assert.That(await Cabe(expediente.Id, 2), Is.False);
        (_opciones.BytesPorUsuarioYDia, _opciones.BytesPorDespacho) = (long.MaxValue, A.Pdf("2").Length * 2 - 1);
        Assert.That(await Cabe(expediente.Id, 2), Is.False);
    }

    [Test]
    public async Task La_cuota_que_da_el_operador_manda_sobre_la_de_la_instalacion_y_se_dice_claro()
    {
        var expediente = await ExpedienteDeAna();
        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new LimitarDespachoCommand(Cuota: A.Pdf("1").Length));
        ComoCliente(Nifs.Ana);
        Assert.That(await Cabe(expediente.Id, 1), Is.True);

        var fallo = (await Assert.CatchAsync<DemasiadoGrandeException>(() => Subir(expediente.Id, A.Pdf("2"))))!;
        Assert.That((fallo.Codigo, fallo.Message), Is.EqualTo(("cuota-agotada", "La gestoría no tiene sitio para más archivos. Avísela, por favor: no es cosa suya.")));

        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new LimitarDespachoCommand(Cuota: 0));
        Assert.That(await Cabe(expediente.Id, 2), Is.True, "con la de la instalación vuelve a caber");
    }

    protected override void SustituirPuertos(IServiceCollection services)
    {
        base.SustituirPuertos(services);
        services.AddSingleton(_opciones);
    }

    private async Task<bool> Cabe(Guid expediente, int cual)
    {
        try
        {
            await Subir(expediente, A.Pdf(cual.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return true;
        }
        catch (DemasiadoGrandeException e) when (e.Codigo == "cuota-agotada")
        {
            return false;
        }
    }
}
