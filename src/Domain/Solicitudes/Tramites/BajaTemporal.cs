namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Baja temporal de un vehículo (RGV, art. 36).</summary>
public sealed class BajaTemporal : Tramite
{
    public override string Clave => "baja-temporal";

    public override string Nombre => "Baja temporal";

    public override string Resumen => "Retirar el vehículo de la circulación por un tiempo, por voluntad propia o por robo.";

    public override int Orden => 40;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("titular", "El titular", 1, 4)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
        [new(CamposComunes.Motivo, "Motivo", TipoDeCampo.Opcion, true, null, new Dictionary<string, string> { ["voluntaria"] = "Voluntaria", ["robo"] = "Robo", ["compraventa"] = "Entrega a un profesional para su venta", ["fin-leasing"] = "Fin del alquiler o leasing" })];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        foreach (var papel in Papeles.DePersonas(this, datos, hoy)) yield return papel;
        if (datos.Campo(CamposComunes.Motivo) == "robo") yield return new("otro", "Denuncia del robo", "Porque es por robo");
        else yield return Papeles.Permiso;
        yield return Papeles.Mandato;
    }
}
