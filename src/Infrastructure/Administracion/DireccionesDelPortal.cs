using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>
/// El primer dominio del despacho; si no tiene, <c>Portal:UrlPublica</c> (con <c>{despacho}</c> si cada uno tiene la suya); si no está, donde escucha
/// el portal. Lo de quien opera la instalación, sin dominio propio, va detrás de <c>/plataforma</c>.
/// </summary>
internal sealed class DireccionesDelPortal(IOptions<OpcionesDelPortal> opciones, IConfiguration configuracion, PortalDbContext db, IHostEnvironment? entorno = null) : IDireccionesDelPortal
{
    public async Task<string> AbsolutaAsync(string ruta, CancellationToken cancellationToken)
    {
        var despacho = await db.Set<Despacho>().AsNoTracking().Where(d => d.Id == db.DespachoId).Select(d => new { d.Slug, d.Dominios }).SingleAsync(cancellationToken);
        if (despacho.Dominios.Count > 0) return $"https://{despacho.Dominios[0]}{ruta}";

        var raiz = opciones.Value.UrlPublica is { Length: > 0 } publica ? publica.Replace("{despacho}", despacho.Slug, StringComparison.Ordinal) : DondeEscucha(despacho.Slug);
        return raiz.TrimEnd('/') + (db.DespachoId == Plataforma.Id ? "/plataforma" : "") + ruta;
    }

    /// <summary>En Development cada despacho, menos el de por defecto, está en su <c>nombre.localhost</c>.</summary>
    private string DondeEscucha(string slug)
    {
        var raiz = configuracion["urls"]?.Split(';')[0] ?? "http://localhost:5000";
        return entorno?.IsDevelopment() == true && slug != opciones.Value.DespachoPorDefecto && slug != Plataforma.Slug ? raiz.Replace("//localhost", $"//{slug}.localhost", StringComparison.Ordinal) : raiz;
    }
}
