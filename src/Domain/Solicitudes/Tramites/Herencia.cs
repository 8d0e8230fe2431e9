namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Herencia: impuesto de sucesiones (Ley 29/1987, art. 67 de su reglamento: seis meses), plusvalía y registro.</summary>
public sealed class Herencia : Tramite
{
    private const string Fallecimiento = "fechaFallecimiento";

    public override string Clave => "herencia";

    public override string Nombre => "Herencia";

    public override string Resumen => "Liquidar los impuestos de una herencia e inscribir los bienes a nombre de los herederos.";

    public override int Orden => 100;

    public override ObjetoDeTramite Objeto => ObjetoDeTramite.Escritura;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("causante", "Quien falleció", 1, 1), new("heredero", "Los herederos", 1, 30, true)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
    [
        new(Fallecimiento, "Fecha del fallecimiento", TipoDeCampo.Fecha, true),
        new("testamento", "Hay testamento", TipoDeCampo.SiNo),
        new("inmuebles", "Hay inmuebles", TipoDeCampo.SiNo),
    ];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        yield return new("otro", "Certificado de defunción y de últimas voluntades");
        yield return datos.Dice("testamento") ? new("otro", "Copia autorizada del testamento", "Porque hay testamento") : new("otro", "Declaración de herederos");
        yield return new("dni", "DNI de los herederos, por las dos caras");
        if (datos.ConRol("heredero").Any(p => p.EsMenorEl(hoy))) yield return new("otro", "Libro de familia y DNI del padre, madre o tutor", "Porque un heredero es menor de edad");
        if (datos.Dice("inmuebles")) yield return new("otro", "Títulos y recibos del IBI de los inmuebles", "Porque hay inmuebles");
        yield return Papeles.Mandato;
    }

    public override void Comprobar(DatosSolicitud datos, DateOnly hoy, Comprobacion comprobacion)
    {
        var dia = CamposComunes.Dia(datos, Fallecimiento);
        if (dia > hoy) comprobacion.Impedir($"campos.{Fallecimiento}", "La fecha no puede ser futura.");
        else if (dia?.AddMonths(6) < hoy) comprobacion.Avisar($"campos.{Fallecimiento}", "Han pasado más de seis meses: puede haber recargo en el impuesto de sucesiones (RISD, art. 67.1.a).");
    }
}
