using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se dicen el tipo de un usuario, la situación de su acceso y sus derechos.</summary>
public static class AspectoDeUsuario
{
    /// <summary>Los derechos que se marcan en una casilla, en el orden en que se enseñan.</summary>
    public static IReadOnlyList<(Permiso Permiso, string Texto, string Ayuda)> Derechos { get; } =
    [
        (Permiso.VerExpedientes, "Expedientes", "Consulta sus trámites"),
        (Permiso.VerVehiculos, "Vehículos", "Ficha de cada vehículo"),
        (Permiso.VerEscrituras, "Escrituras", "Notaría, Registro e impuesto"),
        (Permiso.VerFacturas, "Facturas", "Las que llevan su NIF"),
        (Permiso.VerDocumentos, "Documentos", "Los ve en pantalla"),
        (Permiso.VerMensajes, "Mensajes", "Conversa con la gestoría"),
        (Permiso.DescargarDocumentos, "Descargar", "Se lleva los documentos"),
        (Permiso.AdjuntarDocumentos, "Enviar documentos", "Sube papeles a la gestoría"),
        (Permiso.CrearSolicitudes, "Pedir trámites", "Envía solicitudes nuevas"),
        (Permiso.Calcular, "Calculadora", "Calcula transferencias"),
        (Permiso.AdministrarEmpresa, "Dar acceso a su empresa", "Invita a los suyos, con menos derechos que él"),
    ];

    /// <summary>Los que puede haber en un despacho.</summary>
    public static IReadOnlyList<TipoUsuario> DelDespacho { get; } = [TipoUsuario.Cliente, TipoUsuario.Colaborador, TipoUsuario.Gestor, TipoUsuario.Administrador];

    public static string Texto(TipoUsuario tipo) => tipo switch
    {
        TipoUsuario.Cliente => "Cliente",
        TipoUsuario.Colaborador => "Colaborador",
        TipoUsuario.Gestor => "Gestor",
        TipoUsuario.Operador => "Operador",
        _ => "Administrador",
    };

    public static (string Texto, Tono Tono, string Icono) De(SituacionDeAcceso situacion) => situacion switch
    {
        SituacionDeAcceso.Pendiente => ("Invitado", Tono.Azul, "mail"),
        SituacionDeAcceso.InvitacionCaducada => ("Invitación caducada", Tono.Ambar, "alarm"),
        SituacionDeAcceso.Activo => ("Activo", Tono.Verde, "circle-check"),
        SituacionDeAcceso.Caducado => ("Acceso terminado", Tono.Ambar, "calendar"),
        _ => ("Suspendido", Tono.Rojo, "ban"),
    };

    public static Permiso Sumar(IEnumerable<Permiso>? marcados) => (marcados ?? []).Aggregate(Permiso.Ninguno, (a, b) => a | b);
}
