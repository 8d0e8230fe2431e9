using System.Collections.Frozen;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se enseña un estado público: palabra, icono y tono; nunca solo color.</summary>
public sealed record EstadoPublico(string Valor, string Texto, string Icono, string Clase)
{
    private static readonly EstadoPublico EnTramite = new("en-tramite", "En trámite", "progress", "estado-entramite");

    public static IReadOnlyList<EstadoPublico> Todos { get; } =
    [
        new("solicitado", "Solicitado", "send", "estado-solicitado"),
        new("documentacion-pendiente", "Falta documentación", "file-alert", "estado-documentacionpendiente"),
        EnTramite,
        new("presentado", "Presentado", "building-bank", "estado-presentado"),
        new("incidencia", "Incidencia", "alert-triangle", "estado-incidencia"),
        new("finalizado", "Finalizado", "circle-check", "estado-finalizado"),
        new("entregado", "Entregado", "checks", "estado-entregado"),
        new("anulado", "Anulado", "ban", "estado-anulado"),
        new("rechazado", "Rechazado", "circle-x", "estado-rechazado"),
    ];

    private static readonly FrozenDictionary<string, EstadoPublico> PorValor =
        Todos.ToFrozenDictionary(e => Clave(e.Valor), StringComparer.Ordinal);

    /// <summary>Admite <c>documentacion-pendiente</c> y <c>DocumentacionPendiente</c>. Lo desconocido está «En trámite», no es un error.</summary>
    public static EstadoPublico De(string? valor) => PorValor.GetValueOrDefault(Clave(valor ?? ""), EnTramite);

    private static string Clave(string valor) => valor.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
