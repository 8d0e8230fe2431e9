namespace ElGestorPortal.Web.Common.Seguridad;

/// <summary>Las puertas. Qué puede hacer quien pasa lo decide cada caso de uso con su permiso.</summary>
public static class Politicas
{
    /// <summary>Ha entrado, por las páginas.</summary>
    public const string Personal = "personal";

    /// <summary>Ha entrado, con un token de la API.</summary>
    public const string Api = "api";

    /// <summary>Agente del escritorio, con su credencial.</summary>
    public const string Agente = "agente";

    /// <summary>Quien trabaja en el área interna.</summary>
    public const string Gestion = "gestion";

    /// <summary>Administrador del despacho.</summary>
    public const string Administrador = "administrador";

    /// <summary>Quien opera la instalación.</summary>
    public const string Operador = "operador";
}
