using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>El menú, en un solo sitio: una línea por módulo que ya existe, con el permiso que pide.</summary>
public static class MenuDelPortal
{
    private const string AreaInterna = "Área interna";

    private static readonly (Permiso Permiso, EntradaDeMenu Entrada)[] Entradas =
    [
        (Permiso.Propio, new("Inicio", "/", "home", EnBarra: true)),
        (Permiso.VerExpedientes, new("Expedientes", "/expedientes", "folders", EnBarra: true)),
        (Permiso.VerVehiculos, new("Vehículos", "/vehiculos", "car")),
        (Permiso.VerEscrituras, new("Escrituras", "/escrituras", "file-certificate")),
        (Permiso.VerDocumentos, new("Documentos", "/documentos", "file-text", EnBarra: true)),
        (Permiso.VerFacturas, new("Facturas", "/facturas", "receipt-euro")),
        (Permiso.VerMensajes, new("Mensajes", "/mensajes", "message-circle")),
        (Permiso.Calcular, new("Calculadora", "/calculadora", "calculator", "Hacer")),
        (Permiso.CrearSolicitudes, new("Solicitudes", "/solicitudes", "file-plus", "Hacer")),
        (Permiso.Gestionar, new("Cuadro de mando", "/gestion", "layout-dashboard", AreaInterna)),
        (Permiso.Gestionar | Permiso.CrearSolicitudes, new("Bandeja de solicitudes", "/gestion/solicitudes", "inbox", AreaInterna)),
        (Permiso.AdministrarEmpresa, new("Su equipo", "/equipo", "users", "Hacer")),
        (Permiso.Administrar, new("Usuarios", "/gestion/usuarios", "users", AreaInterna)),
        (Permiso.Gestionar, new("Qué se enseña", "/gestion/visibilidad", "eye-cog", AreaInterna)),
        (Permiso.Gestionar, new("Estados y plazos", "/gestion/estados", "progress", AreaInterna)),
        (Permiso.Gestionar, new("Descargas", "/gestion/descargas", "download", AreaInterna)),
        (Permiso.Gestionar, new("Precios y reglas", "/gestion/precios", "coin-euro", AreaInterna)),
        (Permiso.Gestionar, new("Preguntas habituales", "/gestion/preguntas", "help-circle", AreaInterna)),
        (Permiso.Administrar, new("Auditoría", "/gestion/auditoria", "shield-check", AreaInterna)),
        (Permiso.Gestionar, new("Tarifas", "/gestion/tarifas", "tags", AreaInterna)),
        (Permiso.Administrar, new("Calculadora en su web", "/gestion/widget", "calculator", AreaInterna)),
        (Permiso.Administrar, new("Enlaces compartidos", "/gestion/compartidos", "share", AreaInterna)),
        (Permiso.Administrar, new("Protección de datos", "/gestion/proteccion-de-datos", "shield-lock", AreaInterna)),
        (Permiso.Administrar, new("Marca", "/gestion/marca", "palette", AreaInterna)),
        (Permiso.Administrar, new("Puente con elGestor", "/gestion/puente", "plug-connected", AreaInterna)),
        (Permiso.Administrar, new("Trabajos", "/gestion/trabajos", "clock-cog", AreaInterna)),
    ];

    public static IEnumerable<EntradaDeMenu> Todas => Entradas.Select(e => e.Entrada);

    public static IReadOnlyList<EntradaDeMenu> Para(IUsuarioActual usuario) => [.. Entradas.Where(e => usuario.Tiene(e.Permiso)).Select(e => e.Entrada)];
}
