namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Lo que no está en la lista: se explica con palabras.</summary>
public sealed class OtroTramite : Tramite
{
    public override string Clave => "otro";

    public override string Nombre => "Otro trámite";

    public override string Resumen => "Cuéntenos qué necesita y le diremos qué hace falta.";

    public override int Orden => 999;

    public override ObjetoDeTramite Objeto => ObjetoDeTramite.Ninguno;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("solicitante", "Quien lo pide", 0, 10)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } = [new("peticion", "Qué necesita", TipoDeCampo.Texto, true)];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy) => [];
}
