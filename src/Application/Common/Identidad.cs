using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Common;

/// <summary>Quién hace la petición y en qué despacho. Se fija una vez, al entrar, y no cambia.</summary>
public sealed record Identidad
{
    public Guid? UsuarioId { get; init; }
    public required Guid DespachoId { get; init; }

    /// <summary>Cómo figura en la auditoría.</summary>
    public required string Actor { get; init; }

    public string Nombre { get; init; } = "";
    public string? Empresa { get; init; }
    public bool EsInterno { get; init; }
    public Calidad Calidades { get; init; }
    public IReadOnlyList<string> Nifs { get; init; } = [];
    public Permiso Permisos { get; init; }

    /// <summary>Clases de publicación que el despacho tiene cerradas, como <c>cliente/transferencia</c>.</summary>
    public IReadOnlyList<string> ClasesCerradas { get; init; } = [];

    /// <summary>El despacho deja que los colaboradores vean las facturas de los clientes que traen.</summary>
    public bool FacturasDeClientes { get; init; }

    /// <summary>El despacho ha publicado textos legales que este usuario aún no ha aceptado: hasta entonces no sigue.</summary>
    public bool DebeAceptar { get; init; }

    public Guid? SesionId { get; init; }

    /// <summary>Credencial del puente que habla, si es un agente.</summary>
    public Guid? AgenteId { get; init; }

    /// <summary>Alguien de la gestoría que mira el portal como lo ve este usuario: no cambia nada ni deja marcas suyas.</summary>
    public Visor? Visor { get; init; }

    /// <summary>A nombre de quién queda en la auditoría lo que se mira o se hace.</summary>
    public Identidad QuienMira => Visor is { } visor ? this with { UsuarioId = visor.UsuarioId, Actor = $"{visor.Actor} (viendo como {Actor})" } : this;

    /// <summary>Nadie, en un despacho: quien todavía no ha entrado.</summary>
    public static Identidad Anonima(Guid despachoId) => new() { DespachoId = despachoId, Actor = "anónimo" };

    /// <summary>El propio portal, dentro de un despacho y solo de ese.</summary>
    public static Identidad Sistema(Guid despachoId) => new() { DespachoId = despachoId, Actor = "sistema", Permisos = Permiso.Sistema | Permiso.Propio | Permiso.Administrar | Permiso.Puente, EsInterno = true };

    /// <summary>El agente del escritorio de un despacho.</summary>
    public static Identidad Agente(Guid despachoId, Guid agenteId) =>
        new() { DespachoId = despachoId, Actor = $"agente {agenteId:N}", Permisos = Permiso.Puente, AgenteId = agenteId, EsInterno = true };
}

/// <summary>Quien mira como otro.</summary>
/// <param name="UsuarioId">El suyo.</param>
/// <param name="Actor">Cómo figura en la auditoría.</param>
public sealed record Visor(Guid UsuarioId, string Actor);

/// <summary>La identidad de la petición o del trabajo en curso.</summary>
public interface IUsuarioActual
{
    Identidad Identidad { get; }

    Guid DespachoId => Identidad.DespachoId;

    bool Tiene(Permiso permiso) => permiso != Permiso.Ninguno && (Identidad.Permisos & permiso) == permiso;
}

/// <summary>Por dónde se entra: lo usan la autenticación, los trabajos y las órdenes de consola. Antes de entrar, nadie en ningún despacho.</summary>
public sealed class ContextoDeUsuario : IUsuarioActual
{
    public Identidad Identidad { get; private set; } = Identidad.Anonima(Guid.Empty);

    public void Entrar(Identidad identidad) => Identidad = identidad;
}
