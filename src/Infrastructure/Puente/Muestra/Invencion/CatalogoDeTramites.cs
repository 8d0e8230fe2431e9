namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Todos los trámites de una gestoría, con su peso.</summary>
internal static class CatalogoDeTramites
{
    private static readonly string[] Titular = ["titular"];
    private static readonly string[] Partes = ["transmitente", "adquirente"];

    public static readonly Tramite[] Todos =
    [
        new("TRF", "Transferencia", "transferencia", "Transferencia", 410, FamiliaDeTramite.Transferencia, Partes, 100m, 55.70m, Pasos.Transferencia),
        new("MAT", "Matriculación", "matriculacion", "Matriculación", 140, FamiliaDeTramite.Matriculacion, Titular, 120m, 99.77m, Pasos.Matriculacion),
        DeVehiculo("NVT", "Notificación de venta", "notificacion-venta", 85, ["adquirente", "transmitente"], 30m, 8.67m, Pasos.Notificacion),
        DeVehiculo("BJT", "Baja temporal", "baja-temporal", 22, Titular, 45m, 8.67m, Pasos.Notificacion),
        DeVehiculo("BJD", "Baja definitiva", "baja-definitiva", 60, Titular, 45m, 0m, Pasos.Notificacion),
        DeVehiculo("ALB", "Alta de vehículo de baja", "alta-de-baja", 10, Titular, 90m, 99.77m, Pasos.Duplicado),
        DeVehiculo("DUP-EX", "Duplicado por extravío", "duplicado-extravio", 24, Titular, 50m, 20.81m, Pasos.Duplicado),
        DeVehiculo("DUP-DE", "Duplicado por deterioro", "duplicado-deterioro", 8, Titular, 50m, 20.81m, Pasos.Duplicado),
        DeVehiculo("DUP-SU", "Duplicado por sustracción", "duplicado-sustraccion", 7, Titular, 50m, 20.81m, Pasos.Duplicado),
        DeVehiculo("DUP-CD", "Duplicado por cambio de domicilio", "duplicado-domicilio", 16, Titular, 35m, 0m, Pasos.Duplicado),
        DeVehiculo("JPR", "Justificante profesional", "justificante-profesional", 34, Titular, 25m, 0m, Pasos.SoloDocumento),
        DeVehiculo("INF", "Informe de la DGT", "informe", 40, Titular, 12m, 8.67m, Pasos.InformeSolo),
        DeVehiculo("CSV", "Cambio de servicio", "cambio-servicio", 9, Titular, 60m, 20.81m, Pasos.Duplicado),
        DeVehiculo("PLA", "Placas de matrícula", "placas", 8, Titular, 28m, 0m, Pasos.Placas),
        DeEscritura("ECV", "Compraventa", "compraventa", 42, Partes, 320m, Pasos.EscrituraConPlusvalia),
        DeEscritura("EHI", "Hipoteca", "hipoteca", 20, ["acreedor", "titular"], 280m, Pasos.EscrituraSinImpuesto),
        DeEscritura("EHE", "Herencia", "herencia", 20, ["causante", "heredero", "heredero"], 540m, Pasos.EscrituraConPlusvalia),
        DeEscritura("EDO", "Donación", "donacion", 8, ["donante", "donatario"], 380m, Pasos.EscrituraConPlusvalia),
        DeEscritura("ECS", "Constitución de sociedad", "constitucion-sociedad", 9, ["otorgante", "otorgante"], 450m, Pasos.EscrituraConImpuesto),
        DeEscritura("ECR", "Cancelación registral", "cancelacion-registral", 12, ["acreedor", "titular"], 160m, Pasos.EscrituraSinImpuesto),
        new("OTR", "Otros trámites", "otros", "Gestión", 16, FamiliaDeTramite.Otros, Titular, 60m, 0m, Pasos.Otros),
    ];

    private static Tramite DeVehiculo(string codigo, string nombre, string clave, int peso, string[] roles, decimal honorarios, decimal tasa, PasoDeTramite[] pasos) =>
        new(codigo, nombre, clave, nombre, peso, FamiliaDeTramite.Vehiculo, roles, honorarios, tasa, pasos);

    private static Tramite DeEscritura(string codigo, string nombre, string clave, int peso, string[] roles, decimal honorarios, PasoDeTramite[] pasos) =>
        new(codigo, nombre, clave, nombre, peso, FamiliaDeTramite.Escritura, roles, honorarios, 0m, pasos);
}
