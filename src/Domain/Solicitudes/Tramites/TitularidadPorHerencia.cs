namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Cambio de titularidad de un vehículo por fallecimiento de su titular (RGV, art. 32.6: noventa días).</summary>
public sealed class TitularidadPorHerencia : Tramite
{
    private const string Fallecimiento = "fechaFallecimiento";

    public override string Clave => "titularidad-herencia";

    public override string Nombre => "Cambio de titularidad por herencia";

    public override string Resumen => "Poner el vehículo de quien falleció a nombre de quien lo hereda.";

    public override int Orden => 80;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("causante", "Quien falleció", 1, 1), new("heredero", "Quien lo hereda", 1, 10, true)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
    [
        new(Fallecimiento, "Fecha del fallecimiento", TipoDeCampo.Fecha, true),
        new("impuestoPagado", "El impuesto de sucesiones ya está presentado", TipoDeCampo.SiNo),
    ];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        yield return new("otro", "Certificado de defunción");
        yield return new("otro", "Testamento o declaración de herederos, con el certificado de últimas voluntades");
        yield return new("escritura", "Escritura o cuaderno de la herencia");
        if (datos.Dice("impuestoPagado")) yield return new("otro", "Modelo 650 presentado", "Porque el impuesto ya está presentado");
        if (datos.ConRol("heredero").Any(p => p.EsMenorEl(hoy))) yield return new("otro", "Libro de familia y DNI del padre, madre o tutor", "Porque un heredero es menor de edad");
        yield return new("dni", "DNI de quien hereda, por las dos caras");
        yield return Papeles.Permiso;
        yield return Papeles.FichaTecnica;
        yield return Papeles.Mandato;
    }

    public override void Comprobar(DatosSolicitud datos, DateOnly hoy, Comprobacion comprobacion)
    {
        var dia = CamposComunes.Dia(datos, Fallecimiento);
        if (dia > hoy) comprobacion.Impedir($"campos.{Fallecimiento}", "La fecha no puede ser futura.");
        else if (dia?.AddDays(90) < hoy) comprobacion.Avisar($"campos.{Fallecimiento}", "Han pasado más de 90 días: el plazo para comunicarlo a Tráfico ya terminó (RGV, art. 32.6).");
    }
}
