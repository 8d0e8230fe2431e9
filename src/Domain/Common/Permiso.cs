namespace ElGestorPortal.Domain.Common;

/// <summary>Lo que alguien puede hacer. Cada caso de uso pide uno; las filas que alcanza las decide la visibilidad.</summary>
[Flags]
public enum Permiso
{
    Ninguno = 0,
    VerExpedientes = 1 << 0,
    VerDocumentos = 1 << 1,
    VerVehiculos = 1 << 2,
    VerEscrituras = 1 << 3,
    VerFacturas = 1 << 4,
    VerMensajes = 1 << 5,
    DescargarDocumentos = 1 << 6,
    AdjuntarDocumentos = 1 << 7,
    CrearSolicitudes = 1 << 8,
    Calcular = 1 << 9,

    /// <summary>Área interna.</summary>
    Gestionar = 1 << 10,

    /// <summary>Usuarios, trabajos y lo que solo toca el administrador del despacho.</summary>
    Administrar = 1 << 11,

    /// <summary>Todo el que ha entrado: su perfil, sus sesiones.</summary>
    Propio = 1 << 12,

    /// <summary>Agente del escritorio.</summary>
    Puente = 1 << 13,

    /// <summary>El propio portal: trabajos y órdenes de consola.</summary>
    Sistema = 1 << 14,

    /// <summary>Su segundo factor. Es lo único que alcanza quien dio la contraseña y aún no ha entrado del todo.</summary>
    SegundoFactor = 1 << 15,

    /// <summary>Las personas de su propia empresa, siempre con menos derechos que él.</summary>
    AdministrarEmpresa = 1 << 16,

    /// <summary>La instalación entera: abrir, suspender y limitar despachos, sin ver nada de lo que guardan.</summary>
    Operar = 1 << 17,

    DeConsulta = VerExpedientes | VerDocumentos | VerVehiculos | VerEscrituras | VerFacturas | VerMensajes | DescargarDocumentos | Propio,
}
