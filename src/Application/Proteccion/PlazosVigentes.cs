using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Cuánto conserva el despacho cada clase de datos y qué retenciones legales hay: lo que decide si algo se suprime ya.</summary>
internal sealed record PlazosVigentes(IReadOnlyDictionary<string, PlazoDeConservacion> DelDespacho, bool NifRetenido, IReadOnlySet<Guid> ExpedientesRetenidos, DateOnly Hoy)
{
    /// <param name="db">Tablas.</param>
    /// <param name="nif">De quién.</param>
    /// <param name="hoy">El día.</param>
    /// <param name="cancellationToken">Cancela.</param>
    public static async Task<PlazosVigentes> LeerAsync(IPortalDb db, string nif, DateOnly hoy, CancellationToken cancellationToken)
    {
        var retenciones = await db.Retenciones.AsNoTracking().Where(r => r.Levantada == null && (r.Nif == nif || r.ExpedienteId != null)).ToListAsync(cancellationToken);
        return new(await DelDespachoAsync(db, cancellationToken), retenciones.Exists(r => r.Nif is not null), retenciones.Select(r => r.ExpedienteId).OfType<Guid>().ToHashSet(), hoy);
    }

    public static async Task<IReadOnlyDictionary<string, PlazoDeConservacion>> DelDespachoAsync(IPortalDb db, CancellationToken cancellationToken) =>
        await db.PlazosDeConservacion.AsNoTracking().ToDictionaryAsync(p => p.Clase, StringComparer.Ordinal, cancellationToken);

    public int Anios(ClaseDeDatos clase) => DelDespacho.TryGetValue(clase.Clave, out var suyo) ? suyo.Anios : clase.Anios;

    public string Norma(ClaseDeDatos clase) => DelDespacho.TryGetValue(clase.Clave, out var suyo) ? suyo.Norma : clase.Norma;

    /// <summary>El primer día en que ya se puede suprimir; null, aún no se sabe.</summary>
    public DateOnly? Hasta(DatoConservado dato) => dato.Desde?.AddYears(Anios(dato.Clase));

    /// <param name="dato">Qué.</param>
    /// <param name="expediente">Es él mismo un expediente: lo alcanza su retención.</param>
    public bool Retiene(DatoConservado dato, bool expediente) => NifRetenido || (dato.ExpedienteId is { } id && ExpedientesRetenidos.Contains(id)) || (expediente && ExpedientesRetenidos.Contains(dato.Id));

    public bool Vencido(DatoConservado dato) => Hasta(dato) is { } hasta && hasta <= Hoy;
}
