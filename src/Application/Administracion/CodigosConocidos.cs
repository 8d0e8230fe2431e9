using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Traducciones con las que nace un despacho: los códigos corrientes de un programa de gestoría y las propias claves públicas. La oficina las cambia.</summary>
internal static class CodigosConocidos
{
    private static readonly HashSet<string> Estados =
        ["solicitado", "documentacion-pendiente", "en-tramite", "presentado", "incidencia", "finalizado", "entregado", "anulado", "rechazado"];

    private static readonly HashSet<string> Tramites =
    [
        "transferencia", "notificacion-venta", "matriculacion", "baja-temporal", "baja-definitiva", "alta-baja", "duplicado", "justificante-profesional",
        "informe", "cambio-servicio", "placas", "compraventa", "hipoteca", "herencia", "donacion", "constitucion-sociedad", "cancelacion-registral", "otros",
    ];

    private static readonly Dictionary<string, string> AliasDeEstado = new(StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> AliasDeTramite = new(StringComparer.OrdinalIgnoreCase);

    public static string? Valor(AmbitoDeCodigo ambito, string codigo)
    {
        var (claves, alias) = ambito == AmbitoDeCodigo.Estado ? (Estados, AliasDeEstado) : (Tramites, AliasDeTramite);
        var clave = codigo.ToLowerInvariant().Replace('_', '-');
        return claves.Contains(clave) ? clave : alias.GetValueOrDefault(codigo);
    }
}
