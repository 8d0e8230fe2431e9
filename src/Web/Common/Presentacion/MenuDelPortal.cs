using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>El menú, en un solo sitio: una línea por módulo que ya existe, con el permiso que pide.</summary>
public static class MenuDelPortal
{
    private const string AreaInterna = "Área interna";
    private const string Personas = "Personas y permisos";
    private const string Tramites = "Trámites y precios";
    private const string Aspecto = "Aspecto y textos";
    private const string Sistema = "Sistema";

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
        (Permiso.AdministrarEmpresa, new("Su equipo", "/equipo", "users", "Hacer")),
        (Permiso.Gestionar, new("Cuadro de mando", "/gestion", "layout-dashboard", AreaInterna)),
        (Permiso.Gestionar | Permiso.CrearSolicitudes, new("Bandeja de solicitudes", "/gestion/solicitudes", "inbox", AreaInterna)),
        (Permiso.Gestionar, new("Descargas", "/gestion/descargas", "download", AreaInterna)),
        (Permiso.Administrar, new("Usuarios", "/gestion/usuarios", "users", Personas)),
        (Permiso.Gestionar, new("Qué se enseña", "/gestion/visibilidad", "eye-cog", Personas)),
        (Permiso.Administrar, new("Enlaces compartidos", "/gestion/compartidos", "share", Personas)),
        (Permiso.Administrar, new("Auditoría", "/gestion/auditoria", "shield-check", Personas)),
        (Permiso.Administrar, new("Protección de datos", "/gestion/proteccion-de-datos", "shield-lock", Personas)),
        (Permiso.Gestionar, new("Estados y plazos", "/gestion/estados", "progress", Tramites)),
        (Permiso.Gestionar, new("Preguntas habituales", "/gestion/preguntas", "help-circle", Tramites)),
        (Permiso.Gestionar | Permiso.Calcular, new("Precios y reglas", "/gestion/precios", "coin-euro", Tramites)),
        (Permiso.Gestionar | Permiso.Calcular, new("Tarifas", "/gestion/tarifas", "tags", Tramites)),
        (Permiso.Administrar, new("Marca", "/gestion/marca", "palette", Aspecto)),
        (Permiso.Administrar, new("Correos", "/gestion/plantillas", "mail", Aspecto)),
        (Permiso.Administrar, new("Textos legales", "/gestion/textos-legales", "file-certificate", Aspecto)),
        (Permiso.Administrar | Permiso.Calcular, new("Calculadora en su web", "/gestion/widget", "calculator", Aspecto)),
        (Permiso.Administrar, new("Puente con elGestor", "/gestion/puente", "plug-connected", Sistema)),
        (Permiso.Administrar, new("Trabajos", "/gestion/trabajos", "clock-cog", Sistema)),
    ];

    private static readonly EntradaDeMenu[] DeLaPlataforma = [new("Despachos", "/plataforma", "briefcase", EnBarra: true), new("Registro", "/plataforma/registro", "history", EnBarra: true)];

    public static IEnumerable<EntradaDeMenu> Todas => [.. Entradas.Select(e => e.Entrada), .. DeLaPlataforma];

    public static IReadOnlyList<EntradaDeMenu> Para(IUsuarioActual usuario) => usuario.Tiene(Permiso.Operar) ? DeLaPlataforma : [.. Entradas.Where(e => usuario.Tiene(e.Permiso)).Select(e => e.Entrada)];
}
