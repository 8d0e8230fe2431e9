namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>Un estado tal como lo llama el escritorio.</summary>
/// <param name="Codigo">Código del escritorio.</param>
/// <param name="Nombre">Su texto.</param>
/// <param name="Publico">A qué equivale para quien mira desde fuera; sirve para sembrar la tabla de correspondencias del despacho.</param>
public sealed record EstadoDeMuestra(string Codigo, string Nombre, string Publico);

/// <summary>Un tipo de trámite tal como lo llama el escritorio, y la clave del trámite que es.</summary>
public sealed record TipoDeMuestra(string Codigo, string Nombre, string Clave);

/// <summary>
/// Los códigos que usa el escritorio de muestra. Además manda a propósito unos pocos que no están aquí
/// (<see cref="EstadosDesconocidos"/>, <see cref="TiposDesconocidos"/>), como hará cualquier escritorio de verdad.
/// </summary>
public static class CodigosDeMuestra
{
    /// <summary>Todos los estados conocidos.</summary>
    public static IReadOnlyList<EstadoDeMuestra> Estados { get; } =
    [
        Solicitado, PendienteDocumentacion, DocumentacionCompleta, EnGestion, EnHacienda, EnLaDgt, EnElAyuntamiento, MatriculaAsignada, PermisoImpreso,
        Terminado, Entregado, Incidencia, IncidenciaDgt, Anulado, RechazadoDgt, PendienteFirma, Firmada, CopiaRecibida, ProvisionPendiente, Liquidada,
        PlusvaliaPresentada, PresentadaRegistro, CalificadaConDefectos, Inscrita, InscritaParcial, Denegada, EscrituraEntregada,
    ];

    /// <summary>Todos los tipos de trámite conocidos.</summary>
    public static IReadOnlyList<TipoDeMuestra> Tipos { get; } =
        [.. Invencion.CatalogoDeTramites.Todos.Select(t => new TipoDeMuestra(t.Codigo, t.Nombre, t.Clave))];

    /// <summary>Códigos que ninguna tabla de correspondencias conoce.</summary>
    public static IReadOnlyList<EstadoDeMuestra> EstadosDesconocidos { get; } = [new("ZX", "Pte. cotejo", ""), new("R4", "R4", "")];

    /// <summary>Tipos que ningún catálogo conoce.</summary>
    public static IReadOnlyList<TipoDeMuestra> TiposDesconocidos { get; } =
        [new("VHI-2", "Vehículo histórico, segunda fase", ""), new("GEN-9", "Gestión varia", "")];

    internal static EstadoDeMuestra Solicitado => new("ALTA", "Encargo recibido", "Solicitado");
    internal static EstadoDeMuestra PendienteDocumentacion => new("PTE-DOC", "Pendiente de documentación", "DocumentacionPendiente");
    internal static EstadoDeMuestra DocumentacionCompleta => new("DOC-OK", "Documentación completa", "EnTramite");
    internal static EstadoDeMuestra EnGestion => new("EN-GEST", "En gestión", "EnTramite");
    internal static EstadoDeMuestra EnHacienda => new("PRES-HAC", "Presentado en Hacienda", "Presentado");
    internal static EstadoDeMuestra EnLaDgt => new("ENV-DGT", "Enviado a la DGT", "Presentado");
    internal static EstadoDeMuestra EnElAyuntamiento => new("PRES-AYT", "Presentado en el ayuntamiento", "Presentado");
    internal static EstadoDeMuestra MatriculaAsignada => new("MAT-OK", "Matrícula asignada", "EnTramite");
    internal static EstadoDeMuestra PermisoImpreso => new("PERM-IMP", "Permiso impreso", "Finalizado");
    internal static EstadoDeMuestra Terminado => new("FIN", "Terminado, pendiente de entregar", "Finalizado");
    internal static EstadoDeMuestra Entregado => new("ENTR", "Entregado", "Entregado");
    internal static EstadoDeMuestra Incidencia => new("INC", "Con incidencia", "Incidencia");
    internal static EstadoDeMuestra IncidenciaDgt => new("INC-DGT", "Incidencia en la DGT", "Incidencia");
    internal static EstadoDeMuestra Anulado => new("ANUL", "Anulado", "Anulado");
    internal static EstadoDeMuestra RechazadoDgt => new("RECH", "Rechazado por la Administración", "Rechazado");
    internal static EstadoDeMuestra PendienteFirma => new("E-PTE-FIR", "Pendiente de firma", "Solicitado");
    internal static EstadoDeMuestra Firmada => new("E-FIRM", "Firmada", "EnTramite");
    internal static EstadoDeMuestra CopiaRecibida => new("E-COPIA", "Copia autorizada recibida", "EnTramite");
    internal static EstadoDeMuestra ProvisionPendiente => new("E-PROV", "Pendiente de provisión de fondos", "DocumentacionPendiente");
    internal static EstadoDeMuestra Liquidada => new("E-LIQ", "Liquidada", "EnTramite");
    internal static EstadoDeMuestra PlusvaliaPresentada => new("E-PLUSV", "Plusvalía presentada", "Presentado");
    internal static EstadoDeMuestra PresentadaRegistro => new("E-PRES", "Presentada en el registro", "Presentado");
    internal static EstadoDeMuestra CalificadaConDefectos => new("E-DEF", "Calificada con defectos", "Incidencia");
    internal static EstadoDeMuestra Inscrita => new("E-INSC", "Inscrita", "Finalizado");
    internal static EstadoDeMuestra InscritaParcial => new("E-INSC-P", "Inscrita parcialmente", "Finalizado");
    internal static EstadoDeMuestra Denegada => new("E-DENEG", "Denegada", "Rechazado");
    internal static EstadoDeMuestra EscrituraEntregada => new("E-ENTR", "Entregada", "Entregado");
}
