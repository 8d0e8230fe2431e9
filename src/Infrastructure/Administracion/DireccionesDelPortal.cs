using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>
/// El primer dominio del despacho; si no tiene, <c>Portal:UrlPublica</c> (con <c>{despacho}</c> si cada uno tiene la suya); si no está, donde escucha
/// el portal. Lo de quien opera la instalación, sin dominio propio, va detrás de <c>/plataforma</c>.
/// </summary>
internal sealed class DireccionesDelPortal(IOptions<OpcionesDelPortal> opciones, IConfiguration configuracion, PortalDbContext db) : IDireccionesDelPortal
{
    public async Task<string> AbsolutaAsync(string ruta, CancellationToken cancellationToken)
    {
        var despacho = await db.Set<Despacho>().AsNoTracking().Where(d => d.Id == db.DespachoId).Select(d => new { d.Slug, d.Dominios }).SingleAsync(cancellationToken);
        if (despacho.Dominios.Count > 0) return $"https://{despacho.Dominios[0]}{ruta}";

        var raiz = opciones.Value.UrlPublica is { Length: > 0 } publica ? publica.Replace("{despacho}", despacho.Slug, StringComparison.Ordinal) : configuracion["urls"]?.Split(';')[0] ?? "http://localhost:5000";
        return raiz.TrimEnd('/') + (db.DespachoId == Plataforma.Id ? "/plataforma" : "") + ruta;
    }
}
