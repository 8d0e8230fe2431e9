using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Application.Tests.Solicitudes;

public class PapelesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Los_que_anade_el_despacho_se_piden_con_los_del_tramite_y_solo_en_el_suyo()
    {
        ComoColaborador(Nifs.Concesionario);
        var id = await Enviar(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
        var antes = (await Enviar(new ObtenerSolicitudQuery(id))).Documentos.Elementos;

        ComoGestor();
        await Enviar(new CambiarPapelesCommand("transferencia", [new("otro", " Hoja de encargo firmada ")]));
        await Enviar(new CambiarPapelesCommand("informe", [new("dni", "DNI del solicitante")]));
        Assert.That((await Enviar(new ListarPapelesQuery())).Single(t => t.Tramite == "transferencia").Anadidos, Is.EqualTo(new[] { new PapelDto("otro", "Hoja de encargo firmada") }));

        ComoColaborador(Nifs.Concesionario);
        Assert.That((await Enviar(new ObtenerSolicitudQuery(id))).Documentos.Elementos.Select(d => d.Texto), Is.EqualTo(antes.Select(d => d.Texto).Append("Hoja de encargo firmada")));
    }
}
