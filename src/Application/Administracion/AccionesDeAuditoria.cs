using System.Text.RegularExpressions;

namespace ElGestorPortal.Application.Administracion;

/// <summary>De qué va una acción, para buscar por ello.</summary>
public enum GrupoDeAcciones
{
    /// <summary>Entrar y salir.</summary>
    Entradas,

    /// <summary>Mirar fichas, listas y documentos.</summary>
    Consultas,

    /// <summary>Llevarse documentos o listas.</summary>
    Descargas,

    /// <summary>Enlaces para quien no tiene cuenta.</summary>
    Compartir,

    /// <summary>Quién puede qué.</summary>
    Permisos,
}

/// <summary>Cómo se dice cada acción en español. La que no está aquí se dice por su nombre: «CambiarMarca», «Cambiar marca».</summary>
public static partial class AccionesDeAuditoria
{
    /// <summary>La hace nadie, porque no llegó a entrar, y aun así se enseña con lo de las personas.</summary>
    public const string EntradaFallida = "EntradaFallida";

    private static readonly Dictionary<string, (GrupoDeAcciones Grupo, string Texto)> Conocidas = new(StringComparer.Ordinal)
    {
        ["AbrirSesion"] = (GrupoDeAcciones.Entradas, "Entró con su contraseña"),
        ["AbrirSesionConLlave"] = (GrupoDeAcciones.Entradas, "Entró con una llave de acceso"),
        ["CompletarEntrada"] = (GrupoDeAcciones.Entradas, "Completó la entrada en dos pasos"),
        ["Salir"] = (GrupoDeAcciones.Entradas, "Salió"),
        ["CerrarSesion"] = (GrupoDeAcciones.Entradas, "Salió"),
        ["RevocarSesion"] = (GrupoDeAcciones.Entradas, "Cerró una sesión"),
        ["RevocarOtrasSesiones"] = (GrupoDeAcciones.Entradas, "Cerró sus otras sesiones"),
        ["PonerContrasena"] = (GrupoDeAcciones.Entradas, "Cambió la contraseña"),
        ["ObtenerExpediente"] = (GrupoDeAcciones.Consultas, "Vio la ficha de un expediente"),
        ["ObtenerVehiculo"] = (GrupoDeAcciones.Consultas, "Vio la ficha de un vehículo"),
        ["ObtenerEscritura"] = (GrupoDeAcciones.Consultas, "Vio la ficha de una escritura"),
        ["ObtenerFactura"] = (GrupoDeAcciones.Consultas, "Vio una factura"),
        ["ObtenerDocumento"] = (GrupoDeAcciones.Consultas, "Vio la ficha de un documento"),
        ["ObtenerSolicitud"] = (GrupoDeAcciones.Consultas, "Vio una solicitud"),
        ["VerDocumento"] = (GrupoDeAcciones.Consultas, "Vio un documento"),
        ["MirarListas"] = (GrupoDeAcciones.Consultas, "Miró listas o buscó"),
        ["DescargarDocumento"] = (GrupoDeAcciones.Descargas, "Descargó un documento"),
        ["AnotarResumen"] = (GrupoDeAcciones.Descargas, "Descargó el resumen de un expediente"),
        ["AnotarResguardo"] = (GrupoDeAcciones.Descargas, "Descargó el resguardo de una solicitud"),
        ["AnotarExportacion"] = (GrupoDeAcciones.Descargas, "Exportó una lista"),
        ["AnotarSalidaDeAuditoria"] = (GrupoDeAcciones.Descargas, "Exportó la auditoría"),
        ["AnotarSalidaDeDatos"] = (GrupoDeAcciones.Descargas, "Exportó los datos de una persona"),
        ["AbrirBloqueo"] = (GrupoDeAcciones.Permisos, "Bloqueó los datos de una persona"),
        ["QuitarProteccion"] = (GrupoDeAcciones.Permisos, "Levantó el bloqueo de los datos de una persona"),
        ["TandaDeProteccion"] = (GrupoDeAcciones.Permisos, "Bloqueó o suprimió datos de una persona"),
        ["CerrarProteccion"] = (GrupoDeAcciones.Permisos, "Acabó de suprimir los datos de una persona"),
        ["PonerRetencion"] = (GrupoDeAcciones.Permisos, "Puso una retención legal"),
        ["LevantarRetencion"] = (GrupoDeAcciones.Permisos, "Levantó una retención legal"),
        ["CambiarPlazos"] = (GrupoDeAcciones.Permisos, "Cambió cuánto se conservan los datos"),
        ["AnotarSalidaDelDespacho"] = (GrupoDeAcciones.Descargas, "Exportó todo lo del despacho"),
        ["PedirBorradoDeDespacho"] = (GrupoDeAcciones.Permisos, "Pidió borrar el despacho"),
        ["CancelarBorradoDeDespacho"] = (GrupoDeAcciones.Permisos, "Canceló el borrado del despacho"),
        [EntradaFallida] = (GrupoDeAcciones.Entradas, "Intento de entrar fallido"),
        ["GuardarEnlaceCompartido"] = (GrupoDeAcciones.Compartir, "Compartió un documento"),
        ["ContarDescargaCompartida"] = (GrupoDeAcciones.Compartir, "Alguien abrió un enlace compartido"),
        ["RevocarEnlaceCompartido"] = (GrupoDeAcciones.Compartir, "Revocó un enlace compartido"),
        ["CompartirPresupuesto"] = (GrupoDeAcciones.Compartir, "Compartió un presupuesto"),
        ["RevocarEnlaceDePresupuesto"] = (GrupoDeAcciones.Compartir, "Revocó el enlace de un presupuesto"),
        ["CambiarCompartir"] = (GrupoDeAcciones.Permisos, "Cambió si se puede compartir"),
        ["SuspenderUsuario"] = (GrupoDeAcciones.Permisos, "Suspendió a un usuario"),
        ["InvitarUsuario"] = (GrupoDeAcciones.Permisos, "Invitó a un usuario"),
        ["CrearAdministrador"] = (GrupoDeAcciones.Permisos, "Creó un administrador"),
        ["QuitarSegundoFactor"] = (GrupoDeAcciones.Permisos, "Quitó una verificación en dos pasos"),
        ["DecidirSolicitud"] = (GrupoDeAcciones.Permisos, "Decidió sobre una solicitud"),
        ["VerComo"] = (GrupoDeAcciones.Permisos, "Empezó a ver el portal como otra persona"),
        ["DejarDeVerComo"] = (GrupoDeAcciones.Permisos, "Dejó de ver el portal como otra persona"),
        ["DictarRegla"] = (GrupoDeAcciones.Permisos, "Puso una regla de publicación"),
        ["QuitarRegla"] = (GrupoDeAcciones.Permisos, "Quitó una regla de publicación"),
        ["AplicarExcepcion"] = (GrupoDeAcciones.Permisos, "Decidió aparte quién ve un expediente o documento"),
        ["CambiarFacturasDeClientes"] = (GrupoDeAcciones.Permisos, "Cambió quién ve las facturas de clientes"),
        ["CambiarEmpleado"] = (GrupoDeAcciones.Permisos, "Cambió los derechos de alguien de su empresa"),
        ["InvitarEmpleado"] = (GrupoDeAcciones.Permisos, "Invitó a alguien de su empresa"),
        ["InvitarPersonas"] = (GrupoDeAcciones.Permisos, "Invitó a personas de la agenda"),
        ["ReenviarInvitacion"] = (GrupoDeAcciones.Permisos, "Envió otra invitación"),
        ["RestablecerSegundoFactor"] = (GrupoDeAcciones.Permisos, "Restableció una verificación en dos pasos"),
        ["SuspenderDespacho"] = (GrupoDeAcciones.Permisos, "Suspendió el despacho o le devolvió el servicio"),
        ["LimitarDespacho"] = (GrupoDeAcciones.Permisos, "Cambió los módulos o el sitio del despacho"),
        ["InvitarAdministrador"] = (GrupoDeAcciones.Permisos, "Invitó a un administrador"),
        ["AceptarTextosLegales"] = (GrupoDeAcciones.Entradas, "Aceptó los textos legales"),
        ["CambiarUsuario"] = (GrupoDeAcciones.Permisos, "Cambió los datos o permisos de un usuario"),
    };

    /// <summary>Las de mirar o llevarse algo: las que interesan a la persona cuyos datos son.</summary>
    public static IReadOnlyList<string> DeAcceso { get; } =
        [.. Conocidas.Where(c => c.Value.Grupo is GrupoDeAcciones.Consultas or GrupoDeAcciones.Descargas or GrupoDeAcciones.Compartir).Select(c => c.Key)];

    public static IReadOnlyList<string> De(GrupoDeAcciones grupo) => [.. Conocidas.Where(c => c.Value.Grupo == grupo).Select(c => c.Key)];

    public static string Texto(string accion)
    {
        if (Conocidas.TryGetValue(accion, out var conocida)) return conocida.Texto;
        var palabras = Mayuscula().Replace(accion, " $1").Trim().ToLowerInvariant();
        return palabras.Length == 0 ? accion : char.ToUpperInvariant(palabras[0]) + palabras[1..];
    }

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Mayuscula();
}
