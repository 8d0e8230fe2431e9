using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Los módulos que el operador da o quita a un despacho, y el permiso que abre cada uno.</summary>
public static class ModulosDelDespacho
{
    private static readonly Dictionary<string, Permiso> Permisos = new(StringComparer.Ordinal)
    {
        ["expedientes"] = Permiso.VerExpedientes,
        ["documentos"] = Permiso.VerDocumentos | Permiso.DescargarDocumentos | Permiso.AdjuntarDocumentos,
        ["vehiculos"] = Permiso.VerVehiculos,
        ["escrituras"] = Permiso.VerEscrituras,
        ["facturas"] = Permiso.VerFacturas,
        ["mensajes"] = Permiso.VerMensajes,
        ["solicitudes"] = Permiso.CrearSolicitudes,
        ["calculadora"] = Permiso.Calcular,
    };

    public static IReadOnlyCollection<string> Todos => Permisos.Keys;

    public static bool Existe(string modulo) => Permisos.ContainsKey(modulo);

    /// <summary>Los permisos de los que no están en la lista.</summary>
    public static Permiso Quitados(IReadOnlyCollection<string> quedan) => Permisos.Where(p => !quedan.Contains(p.Key)).Aggregate(Permiso.Ninguno, (suma, p) => suma | p.Value);

    /// <summary>Los módulos que quedan con esos permisos quitados.</summary>
    public static IEnumerable<string> Quedan(Permiso quitados) => Permisos.Where(p => (quitados & p.Value) == Permiso.Ninguno).Select(p => p.Key);
}
