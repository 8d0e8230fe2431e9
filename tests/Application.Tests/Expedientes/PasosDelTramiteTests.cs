using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class PasosDelTramiteTests
{
    private static readonly DateOnly Hoy = new(2026, 11, 24);

    [Test]
    public void Los_del_catalogo_marcan_los_dados_y_el_siguiente_es_el_actual()
    {
        var pasos = De("transferencia", EstadoExpediente.EnTramite, "encargo", "documentacion");

        Assert.That(pasos.Where(p => p.Hecho).Select(p => p.Clave), Is.EqualTo(new[] { "encargo", "documentacion" }));
        Assert.That(pasos.Single(p => p.Actual).Clave, Is.EqualTo("informe-dgt"));
        Assert.That(pasos[0].Fecha, Is.EqualTo(Hoy));
    }

    [Test]
    public void Uno_que_no_conoce_el_catalogo_va_detras_del_dado_antes_y_no_al_final()
    {
        var pasos = De("notificacion-venta", EstadoExpediente.Presentado, "encargo", "visado-colegio", "documentacion");

        Assert.That(pasos.Take(4).Select(p => p.Nombre), Is.EqualTo(new[] { "Encargo", "Visado colegio", "Documentación", "Envío a la DGT" }));
        Assert.That(pasos.Single(p => p.Actual).Clave, Is.EqualTo("envio-dgt"));
    }

    [Test]
    public void Terminado_o_con_todo_dado_no_queda_paso_actual()
    {
        Assert.That(De("placas", EstadoExpediente.Entregado, "encargo").Any(p => p.Actual), Is.False);
        Assert.That(De("placas", EstadoExpediente.Finalizado, "encargo", "placas", "entrega").Any(p => p.Actual), Is.False);
    }

    private static IReadOnlyList<PasoDto> De(string tramite, EstadoExpediente estado, params string[] dados) =>
        PasosDelTramite.De(new DatosExpediente { Pasos = [.. dados.Select(clave => new PasoDado(clave, Hoy))] }, estado, TipoDeTramite.De(tramite));
}
