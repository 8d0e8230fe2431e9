namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Gestión de una escritura de compraventa de un inmueble: impuesto, plusvalía y registro.</summary>
public sealed class EscrituraDeCompraventa : Tramite
{
    public override string Clave => "compraventa";

    public override string Nombre => "Escritura de compraventa";

    public override string Resumen => "Liquidar los impuestos de la compra de un inmueble e inscribirla en el Registro.";

    public override int Orden => 90;

    public override ObjetoDeTramite Objeto => ObjetoDeTramite.Escritura;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("transmitente", "Quien vende", 1, 20, true), new("adquirente", "Quien compra", 1, 20, true)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
    [
        new(CamposComunes.Precio, "Precio", TipoDeCampo.Importe, true, "En euros, como figura en la escritura."),
        new("conHipoteca", "Se compra con hipoteca", TipoDeCampo.SiNo),
        new("obraNueva", "Es obra nueva y se paga IVA", TipoDeCampo.SiNo),
    ];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        yield return new("escritura", "Copia de la escritura");
        foreach (var papel in Papeles.DePersonas(this, datos, hoy)) yield return papel;
        yield return new("otro", "Último recibo del IBI");
        if (datos.Dice("conHipoteca")) yield return new("escritura", "Copia de la escritura de la hipoteca", "Porque se compra con hipoteca");
        yield return Papeles.Mandato;
    }
}
