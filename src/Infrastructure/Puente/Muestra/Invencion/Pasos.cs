using static ElGestorPortal.Infrastructure.Puente.Muestra.CodigosDeMuestra;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Los pasos típicos de cada clase de trámite y cuánto tardan.</summary>
internal static class Pasos
{
    private const string Dgt = "DGT";
    private const string Hacienda = "Hacienda";
    private const string Ayuntamiento = "Ayuntamiento";
    private const string Registro = "Registro de la Propiedad";

    private static readonly PasoDeTramite Encargo = new("encargo", 0, 0, Solicitado, "Hemos recibido el encargo.");
    private static readonly PasoDeTramite Documentacion = new("documentacion", 1, 10, DocumentacionCompleta, "La documentación está completa.");
    private static readonly PasoDeTramite Informe = new("informe-dgt", 0, 2, EnGestion, "Hemos pedido el informe de la DGT.");
    private static readonly PasoDeTramite Itp = new("itp", 1, 8, EnHacienda, "Modelo 620 presentado y pagado.", Hacienda);
    private static readonly PasoDeTramite EnvioDgt = new("envio-dgt", 1, 5, EnLaDgt, "Presentado en la DGT. Le avisaremos cuando responda.", Dgt);
    private static readonly PasoDeTramite Permiso = new("permiso", 3, 16, PermisoImpreso, "El permiso de circulación ya se puede descargar.");
    private static readonly PasoDeTramite Entrega = new("entrega", 1, 18, Entregado, "Documentación entregada.");
    private static readonly PasoDeTramite Factura = new("factura", 0, 4, Entregado, "Factura emitida.");

    public static readonly PasoDeTramite[] Transferencia = [Encargo, Documentacion, Informe, Itp, EnvioDgt, Permiso, Entrega, Factura];

    public static readonly PasoDeTramite[] Matriculacion =
    [
        new("eitv", 0, 0, Solicitado, "Hemos recibido la ficha electrónica (eITV) y el NIVE."),
        new("iedmt-576", 1, 9, EnHacienda, "Modelo 576 presentado.", Hacienda),
        new("ivtm", 0, 3, EnElAyuntamiento, "Impuesto de circulación pagado.", Ayuntamiento),
        new("envio", 1, 4, EnLaDgt, "Matriculación enviada a la DGT.", Dgt),
        new("matricula", 1, 4, MatriculaAsignada, "La DGT ha asignado la matrícula; tiene el permiso provisional."),
        new("permiso", 2, 12, PermisoImpreso, "El permiso de circulación ya se puede descargar."),
        new("placas", 0, 2, Terminado, "Las placas están hechas."),
        Entrega,
    ];

    public static readonly PasoDeTramite[] Duplicado = [Encargo, Documentacion, EnvioDgt, Permiso, Entrega, Factura];

    public static readonly PasoDeTramite[] Notificacion =
        [Encargo, Documentacion, EnvioDgt, new("justificante", 1, 6, Terminado, "La DGT ha anotado la comunicación."), Entrega, Factura];

    public static readonly PasoDeTramite[] SoloDocumento =
        [Encargo, Documentacion, new("justificante", 0, 1, Terminado, "El documento ya se puede descargar."), Entrega, Factura];

    public static readonly PasoDeTramite[] InformeSolo = [Encargo, Informe, Entrega, Factura];

    public static readonly PasoDeTramite[] Placas = [Encargo, new("placas", 1, 4, Terminado, "Las placas están hechas."), Entrega];

    public static readonly PasoDeTramite[] Otros = [Encargo, Documentacion, new("gestion", 2, 15, EnGestion, "Estamos haciendo la gestión."), Entrega, Factura];

    public static readonly PasoDeTramite[] EscrituraConPlusvalia = Escritura(true, true, Registro);

    public static readonly PasoDeTramite[] EscrituraConImpuesto = Escritura(true, false, "Registro Mercantil");

    public static readonly PasoDeTramite[] EscrituraSinImpuesto = Escritura(false, false, Registro);

    private static PasoDeTramite[] Escritura(bool impuesto, bool plusvalia, string registro) =>
    [
        new("firma", 0, 3, Firmada, "La escritura se ha firmado."),
        new("copia", 2, 9, CopiaRecibida, "Tenemos la copia autorizada."),
        new("provision", 1, 6, ProvisionPendiente, "Provisión de fondos solicitada."),
        .. impuesto ? new PasoDeTramite[] { new("modelo-600", 3, 14, Liquidada, "Modelo 600 presentado y pagado.") } : [],
        .. plusvalia ? new PasoDeTramite[] { new("plusvalia", 1, 6, PlusvaliaPresentada, "Plusvalía presentada.", Ayuntamiento) } : [],
        new("presentacion", 1, 5, PresentadaRegistro, "Presentada en el registro.", registro),
        new("calificada", 8, 20, PresentadaRegistro, "El registro la ha calificado.", registro),
        new("inscrita", 1, 6, Inscrita, "Ya está inscrita."),
        new("entrega", 2, 10, EscrituraEntregada, "Escritura entregada."),
        new("liquidacion", 0, 5, EscrituraEntregada, "Provisión de fondos liquidada."),
    ];
}
