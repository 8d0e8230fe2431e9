namespace ElGestorPortal.Web.Common;

/// <summary>Lo que decide quien explota el portal, en la sección <c>Portal</c>. Las redes se dan en lista o separadas por comas.</summary>
public sealed class OpcionesDeOperacion
{
    /// <summary><c>Portal:Proxies</c>: direcciones o redes de los proxies de confianza. Solo de ellos se creen las cabeceras <c>X-Forwarded-*</c>.</summary>
    public const string Proxies = "Portal:Proxies";

    /// <summary><c>Portal:Metricas:Red</c>: direcciones o redes que pueden leer <c>/metrics</c>. Vacía, no existe.</summary>
    public const string RedDeMetricas = "Portal:Metricas:Red";

    /// <summary><c>Portal:Telemetria:Otlp</c>: dirección de un recolector OpenTelemetry. Vacía, no se envía nada.</summary>
    public const string Otlp = "Portal:Telemetria:Otlp";

    /// <summary>Puerto de https al que se manda a quien llega por http.</summary>
    public int PuertoHttps { get; set; } = 443;

    /// <summary>Peticiones por segundo, sostenidas; de golpe se admite el doble. 0: sin límite.</summary>
    public OpcionesDeLimites Limites { get; set; } = new();
}

/// <summary>Sección <c>Portal:Limites</c>.</summary>
public sealed class OpcionesDeLimites
{
    /// <summary>Menos no se admite: el contrato del puente promete no cortar por debajo.</summary>
    public const int MinimoDelPuente = 200;

    /// <summary>De cada credencial del puente.</summary>
    public int PorCredencial { get; set; } = 400;

    /// <summary>De cada sesión, en páginas y API.</summary>
    public int PorSesion { get; set; } = 100;

    /// <summary>De cada dirección que no ha entrado (de IPv6, su red /64).</summary>
    public int PorDireccion { get; set; } = 100;
}
