namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>A qué hechos alcanza una regla: los que cumplen todo lo que dice. Lo que calla vale para cualquiera.</summary>
/// <param name="Audiencia">Para quién: clientes o colaboradores.</param>
/// <param name="Tramite">Clave del trámite.</param>
/// <param name="Estado">Clave del estado público.</param>
/// <param name="Colaborador">NIF del colaborador acreditado.</param>
/// <param name="Rol">Rol del interviniente.</param>
/// <param name="ClaseDocumento">Solo los documentos de esa clase; null: los expedientes, con todo lo suyo.</param>
public sealed record CriterioDePublicacion(Calidad Audiencia, string? Tramite, string? Estado, string? Colaborador, string? Rol, string? ClaseDocumento)
{
    /// <summary>Cuántas cosas pide: la regla que más pide, gana.</summary>
    public int Precision => new[] { Tramite, Estado, Colaborador, Rol }.Count(c => c is not null);

    /// <summary>Es una clase entera, para todos o para un colaborador: cerrarla es una condición de las lecturas, sin rehacer nada.</summary>
    public bool EsUnaClase => ClaseDocumento is null && Estado is null && Rol is null && (Colaborador is null || Audiencia == Calidad.Colaborador);

    public string Clave => string.Join('\u001f', Audiencia, Tramite, Estado, Colaborador, Rol, ClaseDocumento);

    public bool Alcanza(Calidad calidad, GrupoDeHechos grupo, string rol) =>
        Audiencia == (calidad == Calidad.Cliente ? Calidad.Cliente : Calidad.Colaborador)
        && (Tramite ?? grupo.Tramite) == grupo.Tramite && (Estado ?? grupo.Estado) == grupo.Estado && (Rol ?? rol) == rol
        && (Colaborador is null || grupo.Colaboradores.Contains($"|{Colaborador}|", StringComparison.Ordinal));
}

/// <summary>Regla del despacho sobre lo que se enseña. Acota lo que el escritorio publicó: nunca enseña lo que él no publica.</summary>
public sealed class ReglaDePublicacion : Entity, IDeDespacho
{
    private ReglaDePublicacion() { }

    public Guid DespachoId { get; private set; }
    public Calidad Audiencia { get; private init; }
    public string? Tramite { get; private init; }
    public string? Estado { get; private init; }
    public string? Colaborador { get; private init; }
    public string? Rol { get; private init; }
    public string? ClaseDocumento { get; private init; }

    /// <summary>Lo pedido, junto: dos reglas no piden lo mismo.</summary>
    public string Clave { get; private init; } = "";

    public bool Visible { get; private set; }

    public CriterioDePublicacion Criterio => new(Audiencia, Tramite, Estado, Colaborador, Rol, ClaseDocumento);

    /// <summary>Cierra una clase entera: actúa en la petición siguiente y se deshace igual.</summary>
    public bool EsCierre => !Visible && Criterio.EsUnaClase;

    /// <exception cref="DomainRuleException">Pide algo que no puede darse.</exception>
    public static ReglaDePublicacion Dictar(CriterioDePublicacion c, bool visible)
    {
        if (c.Audiencia is not (Calidad.Cliente or Calidad.Colaborador)) throw new DomainRuleException("Diga para quién es la regla: clientes o colaboradores.");
        if (c.Rol is not null && c.Audiencia != Calidad.Cliente) throw new DomainRuleException("Los colaboradores no tienen un papel en el expediente: quite el rol o elija clientes.");
        return new() { Audiencia = c.Audiencia, Tramite = c.Tramite, Estado = c.Estado, Colaborador = c.Colaborador, Rol = c.Rol, ClaseDocumento = c.ClaseDocumento, Clave = c.Clave, Visible = visible };
    }

    public void Cambiar(bool visible) => Visible = visible;
}

/// <summary>Lo que se decide para un solo expediente o documento y una audiencia, digan lo que digan las reglas.</summary>
public sealed class ExcepcionDePublicacion : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required Guid ObjetoId { get; init; }
    public required Calidad Audiencia { get; init; }
    public required bool EsDocumento { get; init; }
    public required bool Visible { get; set; }
}
