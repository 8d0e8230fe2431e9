using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Cuándo se supo por última vez del escritorio de este despacho: habló su agente o llegó algo suyo, por donde sea. UTC; null si nunca.</summary>
[Requiere(Permiso.Propio)]
public sealed record ObtenerPuestaAlDiaQuery : IQuery<DateTime?>;

internal sealed class ObtenerPuestaAlDiaHandler(IPortalDb db) : IRequestHandler<ObtenerPuestaAlDiaQuery, DateTime?>
{
    /// <summary>De lo que se mueve a diario: cada uno se encuentra por su índice.</summary>
    private static readonly string[] Tipos = ["expediente", "documento", "actividad"];

    public async Task<DateTime?> Handle(ObtenerPuestaAlDiaQuery request, CancellationToken cancellationToken)
    {
        var ultima = await db.Agentes.MaxAsync(a => a.UltimoContacto, cancellationToken);
        var acusado = await db.Salidas.Where(m => m.Estado == EstadoDeSalida.Aceptado).OrderByDescending(m => m.Emitido).Select(m => m.Resuelto).FirstOrDefaultAsync(cancellationToken);
        if (acusado > ultima || ultima is null) ultima = acusado ?? ultima;

        foreach (var tipo in Tipos)
        {
            var cambiado = await db.Entradas.Where(e => e.Tipo == tipo && !e.Borrado && e.Version != null).OrderByDescending(e => e.Cambiado).Select(e => (DateTime?)e.Cambiado).FirstOrDefaultAsync(cancellationToken);
            if (cambiado > ultima || ultima is null) ultima = cambiado ?? ultima;
        }

        return ultima;
    }
}
