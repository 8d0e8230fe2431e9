namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Quien vende comunica la venta a Tráfico (RGV, art. 32.1: diez días).</summary>
public sealed class NotificacionDeVenta : Tramite
{
    public override string Clave => "notificacion-venta";

    public override string Nombre => "Notificación de venta";

    public override string Resumen => "Avisar a Tráfico de que ya no es suyo, aunque quien compra aún no lo haya puesto a su nombre.";

    public override int Orden => 20;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("transmitente", "Quien vende", 1, 10), new("adquirente", "Quien compra", 1, 10)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } = [CamposComunes.Fecha(), CamposComunes.Importe(false)];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy) =>
        [Papeles.Contrato, .. Papeles.DePersonas(this, datos, hoy), Papeles.Permiso, Papeles.Mandato];

    public override void Comprobar(DatosSolicitud datos, DateOnly hoy, Comprobacion comprobacion)
    {
        if (CamposComunes.Dia(datos, CamposComunes.FechaContrato)?.AddDays(10) < hoy)
            comprobacion.Avisar("campos.fechaContrato", "Han pasado más de 10 días desde la venta: el plazo para comunicarla ya terminó (RGV, art. 32.1).");
    }
}
