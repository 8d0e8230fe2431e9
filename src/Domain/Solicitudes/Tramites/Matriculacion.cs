namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Primera matriculación de un vehículo nuevo o importado.</summary>
public sealed class Matriculacion : Tramite
{
    public override string Clave => "matriculacion";

    public override string Nombre => "Matriculación";

    public override string Resumen => "Sacar la matrícula de un vehículo nuevo o traído de otro país.";

    public override int Orden => 30;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("titular", "El nuevo titular", 1, 4, true)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
    [
        new("procedencia", "De dónde viene", TipoDeCampo.Opcion, true, null, new Dictionary<string, string> { ["nacional"] = "Nuevo, de un concesionario", ["union-europea"] = "De la Unión Europea", ["importado"] = "De fuera de la Unión Europea" }),
        new("nive", "NIVE", TipoDeCampo.Texto, Ayuda: "El código de la ficha técnica electrónica, si la tiene."),
        new(CamposComunes.Precio, "Base de la factura", TipoDeCampo.Importe, false, "En euros, sin IVA."),
        new("servicio", "A qué se dedicará", TipoDeCampo.Opcion, false, null, new Dictionary<string, string> { ["particular"] = "Uso particular", ["alquiler"] = "Alquiler sin conductor", ["taxi"] = "Taxi o VTC", ["otro"] = "Otro" }),
        new("exento", "Pide una exención del impuesto de matriculación", TipoDeCampo.SiNo, Ayuda: "Familia numerosa, discapacidad, taxi, alquiler."),
    ];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        yield return new("factura", "Factura de compra");
        if (datos.Campo("nive") is null) yield return Papeles.FichaTecnica;
        foreach (var papel in Papeles.DePersonas(this, datos, hoy)) yield return papel;
        yield return Papeles.Mandato;
        if (datos.Campo("procedencia") is "union-europea" or "importado") yield return new("otro", "Documentación original del país de origen", "Porque viene de otro país");
        if (datos.Campo("procedencia") == "importado") yield return new("otro", "DUA de importación", "Porque viene de fuera de la Unión Europea");
        if (datos.Dice("exento")) yield return new("otro", "Lo que acredite la exención", "Porque pide una exención");
    }

    public override void Comprobar(DatosSolicitud datos, DateOnly hoy, Comprobacion comprobacion)
    {
        if (string.IsNullOrWhiteSpace(datos.Vehiculo?.Bastidor)) comprobacion.Impedir("vehiculo.bastidor", "Para matricular hace falta el número de bastidor.");
    }
}
