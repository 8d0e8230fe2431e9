namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Constitución de una sociedad limitada: denominación, escritura, NIF e inscripción.</summary>
public sealed class ConstitucionDeSociedad : Tramite
{
    /// <summary>Desde la Ley 18/2022 basta un euro; por debajo de 3.000 hay reglas propias (LSC, art. 4).</summary>
    private const decimal CapitalHabitual = 3000m;

    public override string Clave => "constitucion-sociedad";

    public override string Nombre => "Constitución de sociedad";

    public override string Resumen => "Crear una sociedad: nombre, escritura, NIF y Registro Mercantil.";

    public override int Orden => 110;

    public override ObjetoDeTramite Objeto => ObjetoDeTramite.Escritura;

    public override IReadOnlyList<RolDeTramite> Roles { get; } = [new("socio", "Los socios", 1, 30, true), new("administrador", "Quien administra", 0, 5)];

    public override IReadOnlyList<CampoDeTramite> Campos { get; } =
    [
        new("denominacion", "Nombre de la sociedad", TipoDeCampo.Texto, true, "Hasta tres, por orden de preferencia, si aún no tiene el certificado."),
        new("domicilioSocial", "Domicilio social", TipoDeCampo.Texto, true),
        new("capital", "Capital social", TipoDeCampo.Importe, true, "En euros."),
        new("actividad", "A qué se dedicará", TipoDeCampo.Texto, true),
        new("certificadoNombre", "Ya tiene el certificado del nombre", TipoDeCampo.SiNo),
    ];

    public override IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy)
    {
        foreach (var papel in Papeles.DePersonas(this, datos, hoy)) yield return papel;
        if (datos.Dice("certificadoNombre")) yield return new("otro", "Certificado de denominación del Registro Mercantil Central", "Porque ya lo tiene");
        yield return Papeles.Mandato;
    }

    public override void Comprobar(DatosSolicitud datos, DateOnly hoy, Comprobacion comprobacion)
    {
        if (!decimal.TryParse(datos.Campo("capital"), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var capital)) return;

        if (capital < 1) comprobacion.Impedir("campos.capital", "El capital es de un euro como mínimo (LSC, art. 4).");
        else if (capital < CapitalHabitual) comprobacion.Avisar("campos.capital", "Con menos de 3.000 € los socios responden de la diferencia si se liquida (LSC, art. 4).");
    }
}
