namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Cambio de titularidad por compraventa (RGV, art. 32).</summary>
public sealed class Transferencia : Tramite
{
    private const int DiasParaPedirPermiso = 30;

    public override string Clave => "transferencia";

    public override string Nombre => "Transferencia";

    public override string Resumen => "Poner a nombre de quien compra un vehículo usado.";

    public override int Orden => 10;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("transmitente", "Quien vende", 1, 10, true), new("adquirente", "Quien compra", 1, 10, true)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
    [
        CamposComunes.Fecha(), CamposComunes.Importe(), CamposComunes.Reserva,
        new("deHerencia", "El vehículo viene de una herencia", TipoDeCampo.SiNo),
        new("facturaConIva", "Vende un profesional con factura", TipoDeCampo.SiNo, Ayuda: "Entonces no se paga el impuesto de transmisiones."),
    ];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        yield return datos.Dice("facturaConIva") ? new("factura", "Factura de venta con su IVA", "Porque vende un profesional") : Papeles.Contrato;
        foreach (var papel in Papeles.DePersonas(this, datos, hoy)) yield return papel;
        yield return Papeles.Permiso;
        yield return Papeles.FichaTecnica;
        yield return Papeles.Mandato;
        foreach (var papel in Papeles.DeReserva(datos)) yield return papel;
        if (datos.Dice("deHerencia")) yield return new("escritura", "Escritura o cuaderno de la herencia, con su impuesto pagado", "Porque viene de una herencia");
    }

    public override void Comprobar(DatosSolicitud datos, DateOnly hoy, Comprobacion comprobacion)
    {
        var fecha = CamposComunes.Dia(datos, CamposComunes.FechaContrato);
        if (fecha > hoy) comprobacion.Impedir("campos.fechaContrato", "La fecha del contrato no puede ser futura.");
        else if (fecha?.AddDays(DiasParaPedirPermiso) < hoy) comprobacion.Avisar("campos.fechaContrato", "Han pasado más de 30 días desde el contrato: el plazo para pedir el permiso ya terminó (RGV, art. 32.3).");

        var venden = datos.ConRol("transmitente").Select(p => Common.Nif.Normalizar(p.Nif)).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (datos.ConRol("adquirente").Any(p => venden.Contains(Common.Nif.Normalizar(p.Nif)))) comprobacion.Impedir("intervinientes", "La misma persona vende y compra.");
    }
}
