namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Informe de un vehículo en el Registro de la DGT.</summary>
public sealed class InformeDeTrafico : Tramite
{
    public override string Clave => "informe";

    public override string Nombre => "Informe de la DGT";

    public override string Resumen => "Saber quién es el titular, qué cargas tiene y su historial antes de comprarlo.";

    public override int Orden => 70;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("solicitante", "Quien lo pide", 0, 1)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
        [new("clase", "Qué informe", TipoDeCampo.Opcion, true, null, new Dictionary<string, string> { ["reducido"] = "Reducido", ["completo"] = "Completo", ["cargas"] = "De cargas" })];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy) => [];
}
