namespace ElGestorPortal.Application.Common;

/// <summary>«Empieza por», dicho como un tramo (de <c>ab</c> a <c>ab…</c>): en los dos motores usa el índice; LIKE, en SQLite, no.</summary>
internal static class Prefijo
{
    /// <summary>Mayor que todo lo que empieza por el prefijo.</summary>
    public static string Fin(string prefijo) => prefijo + '\uffff';
}
