using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Common.Visibilidad;

/// <summary>
/// La regla de quién ve qué (dominio, §1), en un solo sitio. Quien trabaja en el despacho lo ve todo en él; los demás parten de los
/// hechos de sus NIF, en las calidades que tienen, menos las clases cerradas. Sin hechos no hay nada: por defecto, nadie.
/// </summary>
internal sealed class Mirador(IPortalDb db, IUsuarioActual usuario)
{
    private Identidad Quien => usuario.Identidad;

    public bool VeTodo => Quien.EsInterno;

    public Guid DespachoId => Quien.DespachoId;

    /// <summary>Los puntos de vista de quien mira: cada NIF en cada calidad que tiene. Vacío si lo ve todo.</summary>
    public IReadOnlyList<PuntoDeVista> PuntosDeVista => VeTodo
        ? []
        : [.. from nif in Quien.Nifs
              from calidad in Calidades
              select new PuntoDeVista(nif, calidad, ClaseDePublicacion.Cerradas(Quien.ClasesCerradas, calidad, nif))];

    /// <summary>Hechos de expedientes de un punto de vista, por su índice.</summary>
    public IQueryable<HechoExpediente> Expedientes(PuntoDeVista punto) =>
        db.HechosExpediente.AsNoTracking().Where(h => h.Nif == punto.Nif && h.Calidad == punto.Calidad && !punto.Cerradas.Contains(h.Clase));

    /// <summary>Hechos de documentos de un punto de vista, por su índice.</summary>
    public IQueryable<HechoDocumento> Documentos(PuntoDeVista punto) =>
        db.HechosDocumento.AsNoTracking().Where(h => h.Nif == punto.Nif && h.Calidad == punto.Calidad && !punto.Cerradas.Contains(h.Clase));

    /// <summary>
    /// Lo mismo, para las lecturas escritas a mano: la condición que deja en <c>h</c>, sea de expedientes o de documentos, los hechos de un
    /// punto de vista en el despacho actual.
    /// </summary>
    public static Sentencia EnSql(PuntoDeVista punto) =>
        $"""h."DespachoId" = @despacho AND h."Nif" = {punto.Nif} AND h."Calidad" = {(int)punto.Calidad} AND h."Clase" NOT IN ({Sentencia.Lista(punto.Cerradas)})""";

    /// <summary>Hechos de vehículos o escrituras de un punto de vista, en el orden de sus listas.</summary>
    public IQueryable<HechoObjeto> Objetos(PuntoDeVista punto, TipoDeObjeto tipo) => Objetos(punto).Where(h => h.Tipo == tipo);

    /// <summary>Hechos de los objetos que se digan, por su clave: sin el tipo, que llevaría a recorrer el índice de las listas.</summary>
    public IQueryable<HechoObjeto> Objetos(PuntoDeVista punto, IReadOnlyCollection<Guid> ids) => Objetos(punto).Where(h => ids.Contains(h.ObjetoId));

    /// <summary>Hechos de facturas de un punto de vista, por su índice.</summary>
    public IQueryable<HechoFactura> Facturas(PuntoDeVista punto) =>
        db.HechosFactura.AsNoTracking().Where(h => h.Nif == punto.Nif && h.Calidad == punto.Calidad && !punto.Cerradas.Contains(h.Clase));

    public async Task<bool> VeExpedienteAsync(Guid expedienteId, CancellationToken cancellationToken)
    {
        foreach (var punto in PuntosDeVista)
            if (await Expedientes(punto).AnyAsync(h => h.ExpedienteId == expedienteId, cancellationToken)) return true;

        return VeTodo;
    }

    private IQueryable<HechoObjeto> Objetos(PuntoDeVista punto) =>
        db.HechosObjeto.AsNoTracking().Where(h => h.Nif == punto.Nif && h.Calidad == punto.Calidad && !punto.Cerradas.Contains(h.Clase));

    private IEnumerable<Calidad> Calidades
    {
        get
        {
            if (Quien.Calidades.HasFlag(Calidad.Cliente)) yield return Calidad.Cliente;
            if (!Quien.Calidades.HasFlag(Calidad.Colaborador)) yield break;
            yield return Calidad.Colaborador;
            if (Quien.FacturasDeClientes) yield return Calidad.FacturasDeClientes;
        }
    }
}

/// <summary>Un NIF, mirado en una calidad, y las clases que no ve en ella: la de lo oculto siempre, y las que el despacho cerró.</summary>
internal sealed record PuntoDeVista(string Nif, Calidad Calidad, IReadOnlyList<string> Cerradas);
