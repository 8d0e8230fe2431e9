using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>El margen de quien pregunta; null si no es colaborador.</summary>
[Requiere(Permiso.Calcular)]
public sealed record ObtenerMargenQuery : IQuery<decimal?>;

internal sealed class ObtenerMargenHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<ObtenerMargenQuery, decimal?>
{
    public async Task<decimal?> Handle(ObtenerMargenQuery request, CancellationToken cancellationToken)
    {
        if (!usuario.Identidad.Calidades.HasFlag(Calidad.Colaborador)) return null;

        var nifs = usuario.Identidad.Nifs;
        return await db.Margenes.Where(m => nifs.Contains(m.Nif)).Select(m => m.Importe).FirstOrDefaultAsync(cancellationToken);
    }
}
