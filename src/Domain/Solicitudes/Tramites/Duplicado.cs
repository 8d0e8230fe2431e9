namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Duplicado del permiso de circulación (RGV, art. 30).</summary>
public sealed class Duplicado : Tramite
{
    public override string Clave => "duplicado";

    public override string Nombre => "Duplicado del permiso";

    public override string Resumen => "Volver a tener el permiso de circulación si se perdió, se estropeó, se robó o cambió el domicilio.";

    public override int Orden => 60;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("titular", "El titular", 1, 4)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
        [new(CamposComunes.Motivo, "Motivo", TipoDeCampo.Opcion, true, null, new Dictionary<string, string> { ["extravio"] = "Extravío", ["deterioro"] = "Deterioro", ["sustraccion"] = "Robo", ["cambio-domicilio"] = "Cambio de domicilio" })];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        foreach (var papel in Papeles.DePersonas(this, datos, hoy)) yield return papel;
        var motivo = datos.Campo(CamposComunes.Motivo);
        if (motivo == "sustraccion") yield return new("otro", "Denuncia del robo", "Porque se lo robaron");
        if (motivo is "deterioro" or "cambio-domicilio") yield return Papeles.Permiso;
        if (motivo == "cambio-domicilio") yield return new("otro", "Volante de empadronamiento", "Porque cambia el domicilio");
        yield return Papeles.Mandato;
    }
}
