namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>Lo que se resuelve de un grupo y por qué regla; sin regla, lo que publicó el escritorio.</summary>
public readonly record struct Resolucion(bool Visible, ReglaDePublicacion? Regla)
{
    public int Precision => Regla?.Criterio.Precision ?? 0;
}

/// <summary>
/// Las reglas de un despacho, aplicadas. Entre las que alcanzan a un hecho gana la que más pide; si empatan, la que oculta. Quien interviene con
/// varios papeles ve lo que le deje ver cualquiera de ellos. Las que cierran una clase entera no entran en la clase del hecho: son una condición
/// de cada lectura (<see cref="Cierres"/>).
/// </summary>
public sealed class ReglasDePublicacion(IReadOnlyCollection<ReglaDePublicacion> reglas, IReadOnlyCollection<ExcepcionDePublicacion> excepciones)
{
    private readonly List<Aplicable> _todas = Ordenadas(reglas);
    private readonly List<Aplicable> _escritas = Ordenadas(reglas.Where(r => !r.EsCierre));
    private readonly ILookup<Guid, ExcepcionDePublicacion> _excepciones = excepciones.ToLookup(e => e.ObjetoId);

    public static ReglasDePublicacion Ninguna { get; } = new([], []);

    /// <summary>Lo que dice la excepción de ese objeto para esa calidad; null, ninguna.</summary>
    public bool? Excepcion(Guid objetoId, Calidad calidad) =>
        _excepciones[objetoId].FirstOrDefault(e => e.Audiencia == (calidad == Calidad.Cliente ? Calidad.Cliente : Calidad.Colaborador))?.Visible;

    /// <summary>La clase de un hecho de expediente.</summary>
    public string Clase(Calidad calidad, GrupoDeHechos grupo)
    {
        if (grupo.Excepcion == GrupoDeHechos.Ensena) return ClaseDePublicacion.Siempre;
        if (grupo.Excepcion == GrupoDeHechos.Oculta) return ClaseDePublicacion.Oculta;
        return Resolver(_escritas, calidad, grupo, null) is { Visible: true } r ? ClaseDePublicacion.De(grupo.Tramite, r.Precision) : ClaseDePublicacion.Oculta;
    }

    /// <summary>La de un documento que se ve por un hecho de esa clase.</summary>
    public string ClaseDeDocumento(Calidad calidad, GrupoDeHechos grupo, string claseDelExpediente) =>
        Resolver(_escritas, calidad, grupo, grupo.ClaseDocumento).Visible ? claseDelExpediente : ClaseDePublicacion.Oculta;

    /// <summary>Qué regla decide de verdad, también entre las que cierran clases: para explicarlo.</summary>
    public Resolucion Explicar(Calidad calidad, GrupoDeHechos grupo) => Resolver(_todas, calidad, grupo, grupo.ClaseDocumento);

    /// <summary>Las clases cerradas, como se apuntan en el despacho.</summary>
    /// <param name="tramites">El catálogo: una regla que no dice trámite cierra todos.</param>
    public IReadOnlyList<string> Cierres(IReadOnlyCollection<string> tramites) =>
    [
        .. reglas.Where(r => r.EsCierre).SelectMany(r => (r.Tramite is { } t ? [t] : tramites).Select(tramite => (r.Audiencia, Tramite: tramite, r.Colaborador, r.Criterio.Precision)))
            .GroupBy(c => (c.Audiencia, c.Tramite, c.Colaborador), c => c.Precision, (c, precisiones) => ClaseDePublicacion.Cierre(c.Audiencia, c.Tramite, c.Colaborador, precisiones.Max())),
    ];

    /// <summary>De la que más pide a la que menos; entre iguales, antes la que oculta.</summary>
    private static List<Aplicable> Ordenadas(IEnumerable<ReglaDePublicacion> reglas) =>
        [.. reglas.Select(r => new Aplicable(r, r.Criterio)).OrderByDescending(a => a.Criterio.Precision).ThenBy(a => a.Regla.Visible)];

    private static Resolucion Resolver(List<Aplicable> reglas, Calidad calidad, GrupoDeHechos grupo, string? claseDocumento)
    {
        if (reglas.Count == 0) return new(true, null);

        var porRol = grupo.CadaRol.Select(rol => reglas.Find(a => a.Criterio.ClaseDocumento == claseDocumento && a.Criterio.Alcanza(calidad, grupo, rol))).Select(a => new Resolucion(a?.Regla.Visible ?? true, a?.Regla)).ToList();
        return porRol.OrderByDescending(r => r.Visible).ThenByDescending(r => r.Precision).First();
    }

    /// <summary>Una regla y lo que pide, compuesto una vez: se mira por cada hecho.</summary>
    private sealed record Aplicable(ReglaDePublicacion Regla, CriterioDePublicacion Criterio);
}
