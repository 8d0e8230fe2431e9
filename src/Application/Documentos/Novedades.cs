using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Un documento es nuevo para quien lo mira si es de los últimos quince días y no lo ha abierto.</summary>
internal static class Novedades
{
    private const int Dias = 15;

    /// <summary>Desde qué día cuenta. Para la gestoría, que los pone ella, no hay novedades.</summary>
    public static DateOnly Desde(TimeProvider reloj, bool esInterno = false) => esInterno ? DateOnly.MaxValue : reloj.Hoy().AddDays(-Dias);

    /// <summary>De los hechos de un punto de vista, los de documentos nuevos para ese usuario.</summary>
    public static IQueryable<HechoDocumento> De(IQueryable<HechoDocumento> hechos, IPortalDb db, Guid? usuarioId, TimeProvider reloj)
    {
        var desde = Desde(reloj);
        var descargas = db.Descargas.AsQueryable();
        return hechos.Where(h => h.Fecha >= desde && !descargas.Any(d => d.UsuarioId == usuarioId && d.DocumentoId == h.DocumentoId));
    }
}
