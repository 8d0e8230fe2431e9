namespace ElGestorPortal.Application.Common;

/// <summary>Sección <c>Portal</c> de la configuración.</summary>
public sealed class OpcionesDelPortal
{
    public const string Seccion = "Portal";

    /// <summary>Carpeta de la base de datos, los contenidos y los registros. Relativa a la raíz de la aplicación.</summary>
    public string Datos { get; set; } = "datos";

    /// <summary><c>sqlite</c> o <c>postgresql</c>.</summary>
    public string BaseDatos { get; set; } = "sqlite";

    /// <summary><c>carpeta</c> o <c>s3</c>.</summary>
    public string Archivo { get; set; } = "carpeta";

    /// <summary>Despachos de demostración, alimentados por el simulador del escritorio.</summary>
    public bool Demo { get; set; }

    /// <summary>Admite la cabecera <c>X-Despacho</c> en /api y /puente.</summary>
    public bool PermitirCabecera { get; set; }

    /// <summary>Despacho cuando la dirección no dice ninguno; vacío: ninguno.</summary>
    public string? DespachoPorDefecto { get; set; } = "demo";

    /// <summary>Quién ve /swagger: <c>todos</c>, <c>personal</c> o <c>nadie</c>.</summary>
    public string Swagger { get; set; } = "personal";

    /// <summary>Qué hace este proceso: <c>web</c> atiende peticiones, <c>trabajos</c> ejecuta los trabajos y <c>todo</c>, ambas cosas. También <c>--rol</c>.</summary>
    public string Rol { get; set; } = "todo";

    /// <summary>Dirección pública, para los enlaces de los correos.</summary>
    public string? UrlPublica { get; set; }

    /// <summary>Atiende páginas, API y puente.</summary>
    public bool SirveWeb => !EsRol("trabajos");

    /// <summary>Ejecuta los trabajos programados.</summary>
    public bool EjecutaTrabajos => !EsRol("web");

    /// <summary>Los trabajos de este proceso se ven y se avisan desde él: en SQLite su cola vive en memoria y otro proceso no la alcanza.</summary>
    public bool TieneCola => EjecutaTrabajos || EsPostgres;

    public bool EsPostgres => string.Equals(BaseDatos, "postgresql", StringComparison.OrdinalIgnoreCase);

    private bool EsRol(string rol) => string.Equals(Rol, rol, StringComparison.OrdinalIgnoreCase);
}
