using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary><c>Portal:UrlPublica</c> (con <c>{despacho}</c> si cada uno tiene la suya); si no está, el primer dominio del despacho; si no, donde escucha el portal.</summary>
internal sealed class DireccionesDelPortal(IOptions<OpcionesDelPortal> opciones, IConfiguration configuracion, PortalDbContext db) : IDireccionesDelPortal
{
    public async Task<string> AbsolutaAsync(string ruta, CancellationToken cancellationToken)
    {
        var despacho = await db.Set<Despacho>().AsNoTracking().Where(d => d.Id == db.DespachoId).Select(d => new { d.Slug, d.Dominios }).SingleAsync(cancellationToken);
        var raiz = opciones.Value.UrlPublica is { Length: > 0 } publica ? publica.Replace("{despacho}", despacho.Slug, StringComparison.Ordinal)
            : despacho.Dominios.Count > 0 ? $"https://{despacho.Dominios[0]}"
            : configuracion["urls"]?.Split(';')[0] ?? "http://localhost:5000";
        return raiz.TrimEnd('/') + ruta;
    }
}
