namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

internal enum CuelgaDe
{
    Expediente,
    Vehiculo,
    Escritura,
}

/// <summary>Qué documento suele aparecer en qué paso, de quién es y quién puede verlo.</summary>
/// <param name="TitularRol">Rol de aquel de quien es el papel; vacío si es de todos.</param>
/// <param name="Roles">Roles de interviniente que lo ven; vacío, todos.</param>
internal sealed record ReglaDeDocumento(
    string Clase, string Nombre, string Paso, double Probabilidad, string[] Audiencia, string Permiso, string TitularRol = "", string[]? Roles = null, CuelgaDe Cuelga = CuelgaDe.Expediente, string[]? SoloEn = null)
{
    public bool SirvePara(Tramite tramite) => SoloEn is null || SoloEn.Contains(tramite.Clave);
}

/// <summary>Los papeles de una gestoría.</summary>
internal static class CatalogoDeDocumentos
{
    private const string Descargar = "descargar";
    private const string Ver = "ver";
    private const string Oculto = "oculto";
    private static readonly string[] Todos = ["cliente", "colaborador"];
    private static readonly string[] Cliente = ["cliente"];
    private static readonly string[] Colaborador = ["colaborador"];
    private static readonly string[] Partes = ["transmitente", "adquirente"];
    private static readonly string[] Adquirente = ["adquirente"];
    private static readonly string[] Bajas = ["baja-temporal", "baja-definitiva"];

    public static readonly ReglaDeDocumento[] Reglas =
    [
        new("contrato", "Contrato de compraventa", "documentacion", 0.40, Todos, Descargar, Roles: Partes, SoloEn: ["transferencia", "notificacion-venta"]),
        new("dni", "DNI de quien compra", "documentacion", 0.28, Cliente, Ver, "adquirente", SoloEn: ["transferencia"]),
        new("dni", "DNI de quien vende", "documentacion", 0.24, Cliente, Oculto, "transmitente", SoloEn: ["transferencia", "notificacion-venta"]),
        new("dni", "DNI del titular", "documentacion", 0.25, Cliente, Descargar, "titular"),
        new("mandato", "Mandato de representación", "documentacion", 0.20, Cliente, Descargar, "adquirente", SoloEn: ["transferencia"]),
        new("mandato", "Mandato de representación", "documentacion", 0.25, Todos, Ver, "titular"),
        new("ficha-tecnica", "Ficha técnica, dos caras", "documentacion", 0.22, Todos, Ver, Cuelga: CuelgaDe.Vehiculo, SoloEn: ["transferencia", "duplicado-deterioro", "cambio-servicio"]),
        new("informe-dgt", "Informe de la DGT", "informe-dgt", 0.55, Todos, Descargar),
        new("modelo-620", "Modelo 620 pagado", "itp", 0.60, Todos, Descargar, "adquirente", Roles: Adquirente),
        new("justificante-profesional", "Justificante profesional", "itp", 0.45, Todos, Descargar),
        new("justificante-profesional", "Justificante profesional", "justificante", 0.95, Todos, Descargar, SoloEn: ["justificante-profesional"]),
        new("otro", "Justificante de la baja", "justificante", 0.85, Todos, Descargar, SoloEn: Bajas),
        new("otro", "Anotación de la venta en la DGT", "justificante", 0.70, Todos, Descargar, Roles: Partes, SoloEn: ["notificacion-venta"]),
        new("permiso-circulacion", "Permiso de circulación", "permiso", 0.85, Todos, Descargar),
        new("ficha-tecnica", "Ficha electrónica (eITV)", "eitv", 0.60, Todos, Descargar, Cuelga: CuelgaDe.Vehiculo),
        new("modelo-576", "Modelo 576 presentado", "iedmt-576", 0.60, Todos, Descargar),
        new("modelo-05", "Modelo 05, no sujeción", "iedmt-576", 0.06, Todos, Ver),
        new("modelo-06", "Modelo 06, exención", "iedmt-576", 0.08, Todos, Ver),
        new("ivtm", "Impuesto de circulación", "ivtm", 0.50, Todos, Descargar),
        new("provisional-matriculacion", "Permiso provisional de circulación", "matricula", 0.80, Todos, Descargar),
        new("escritura", "Copia autorizada electrónica", "copia", 0.80, Todos, Descargar, Cuelga: CuelgaDe.Escritura),
        new("poder", "Poder notarial", "copia", 0.18, Cliente, Ver, "adquirente", SoloEn: ["compraventa"]),
        new("carta-de-pago", "Carta de pago de la provisión", "provision", 0.40, Cliente, Descargar),
        new("modelo-600", "Modelo 600 pagado", "modelo-600", 0.80, Todos, Descargar),
        new("plusvalia", "Plusvalía municipal", "plusvalia", 0.70, Todos, Descargar),
        new("nota-simple", "Nota simple con la inscripción", "inscrita", 0.75, Todos, Descargar, Cuelga: CuelgaDe.Escritura),
        new("otro", "Hoja de control interno", "entrega", 0.05, [], Oculto),
        new("otro", "Albarán de entrega al concesionario", "entrega", 0.08, Colaborador, Descargar),
    ];
}
