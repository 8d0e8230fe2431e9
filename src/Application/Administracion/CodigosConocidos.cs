using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Un código que ya es una clave pública se traduce a sí mismo; los demás los asigna la oficina.</summary>
internal static class CodigosConocidos
{
    private static readonly HashSet<string> Estados =
        ["solicitado", "documentacion-pendiente", "en-tramite", "presentado", "incidencia", "finalizado", "entregado", "anulado", "rechazado"];

    private static readonly HashSet<string> Tramites =
    [
        "transferencia", "notificacion-venta", "matriculacion", "baja-temporal", "baja-definitiva", "alta-baja", "duplicado", "justificante-profesional",
        "informe", "cambio-servicio", "placas", "compraventa", "hipoteca", "herencia", "donacion", "constitucion-sociedad", "cancelacion-registral", "otros",
    ];

    public static string? Valor(AmbitoDeCodigo ambito, string codigo)
    {
        var clave = codigo.ToLowerInvariant().Replace('_', '-');
        return Claves(ambito).Contains(clave) ? clave : null;
    }

    public static IReadOnlySet<string> Claves(AmbitoDeCodigo ambito) => ambito == AmbitoDeCodigo.Estado ? Estados : Tramites;
}
