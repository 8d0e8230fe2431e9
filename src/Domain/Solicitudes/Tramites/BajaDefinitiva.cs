namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Baja definitiva: desguace o salida de España (RGV, art. 35; RD 265/2021).</summary>
public sealed class BajaDefinitiva : Tramite
{
    public override string Clave => "baja-definitiva";

    public override string Nombre => "Baja definitiva";

    public override string Resumen => "Dar de baja para siempre un vehículo que va al desguace o sale de España.";

    public override int Orden => 50;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("titular", "El titular", 1, 4)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
        [new(CamposComunes.Motivo, "Motivo", TipoDeCampo.Opcion, true, null, new Dictionary<string, string> { ["desguace"] = "Desguace", ["exportacion"] = "Exportación o tránsito comunitario" }), CamposComunes.Reserva];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        foreach (var papel in Papeles.DePersonas(this, datos, hoy)) yield return papel;
        yield return Papeles.Permiso;
        if (datos.Campo(CamposComunes.Motivo) == "desguace") yield return new("otro", "Certificado de destrucción del centro autorizado", "Porque va al desguace");
        if (datos.Campo(CamposComunes.Motivo) == "exportacion") yield return Papeles.FichaTecnica with { Porque = "Porque sale de España" };
        foreach (var papel in Papeles.DeReserva(datos)) yield return papel;
        yield return Papeles.Mandato;
    }
}
