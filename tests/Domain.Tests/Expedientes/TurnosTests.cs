using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Domain.Tests.Expedientes;

public class TurnosTests
{
    [TestCase(EstadoExpediente.Solicitado, Turno.Gestoria)]
    [TestCase(EstadoExpediente.EnTramite, Turno.Gestoria)]
    [TestCase(EstadoExpediente.DocumentacionPendiente, Turno.Usted)]
    [TestCase(EstadoExpediente.Presentado, Turno.Administracion)]
    [TestCase(EstadoExpediente.Finalizado, Turno.Gestoria)]
    [TestCase(EstadoExpediente.Entregado, Turno.Nadie)]
    [TestCase(EstadoExpediente.Anulado, Turno.Nadie)]
    [TestCase(EstadoExpediente.Rechazado, Turno.Nadie)]
    public void A_quien_le_toca_lo_dice_el_estado(EstadoExpediente estado, Turno turno)
    {
        foreach (var debeActuar in new[] { null, "usted", "administracion", "lo que sea" })
            Assert.That(Turnos.De(estado, debeActuar), Is.EqualTo(turno), debeActuar);
    }

    [TestCase("usted", Turno.Usted)]
    [TestCase("administracion", Turno.Administracion)]
    [TestCase("gestoria", Turno.Gestoria)]
    [TestCase("desconocido", Turno.Gestoria)]
    [TestCase(null, Turno.Gestoria)]
    public void En_una_incidencia_lo_dice_el_escritorio(string? debeActuar, Turno turno) =>
        Assert.That(Turnos.De(EstadoExpediente.Incidencia, debeActuar), Is.EqualTo(turno));
}
