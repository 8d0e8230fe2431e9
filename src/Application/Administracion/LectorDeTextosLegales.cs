using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Los textos legales del despacho, con sus datos en los campos.</summary>
internal sealed class LectorDeTextosLegales(IPortalDb db, IUsuarioActual usuario, IDireccionesDelPortal direcciones, ITextoConFormato formato)
{
    /// <summary>La versión vigente de esa clase, o esa otra que también se publicó; null si no hay.</summary>
    public Task<VersionLegal?> PublicadaAsync(ClaseDeTextoLegal clase, int? numero, CancellationToken cancellationToken) =>
        db.VersionesLegales.AsNoTracking().Where(v => v.Clase == clase && v.Publicada != null && (numero == null || v.Numero == numero)).OrderByDescending(v => v.Numero).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Lo que ese usuario tiene que aceptar para seguir: la versión vigente de cada clase que exigió aceptación después de la última que él aceptó.</summary>
    public async Task<IReadOnlyList<VersionLegal>> PendientesAsync(Guid usuarioId, CancellationToken cancellationToken)
    {
        var publicadas = await db.VersionesLegales.AsNoTracking().Where(v => v.Publicada != null).ToListAsync(cancellationToken);
        var aceptadas = await db.AceptacionesLegales.AsNoTracking().Where(a => a.UsuarioId == usuarioId).Select(a => a.VersionId).ToListAsync(cancellationToken);
        return [.. publicadas.GroupBy(v => v.Clase).OrderBy(g => g.Key)
            .Where(g => g.Where(v => v.ExigeAceptacion).Max(v => (int?)v.Numero) > (g.Where(v => aceptadas.Contains(v.Id)).Max(v => (int?)v.Numero) ?? 0))
            .Select(g => g.MaxBy(v => v.Numero)!)];
    }

    public async Task<TextoLegalDto> ComponerAsync(VersionLegal version, CancellationToken cancellationToken) => new(
        version.Id, version.Clase, TextoLegal.De(version.Clase).Nombre, version.Numero, version.Publicada, await HtmlAsync(version.Cuerpo, cancellationToken));

    public async Task<string> HtmlAsync(string cuerpo, CancellationToken cancellationToken) => formato.AHtml(cuerpo, await ValoresAsync(cancellationToken));

    public async Task<IReadOnlyDictionary<string, string>> ValoresAsync(CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.AsNoTracking().SingleAsync(d => d.Id == usuario.DespachoId, cancellationToken);
        return new Dictionary<string, string>
        {
            ["despacho"] = despacho.Nombre,
            ["direccion"] = despacho.Marca.Direccion ?? "",
            ["telefono"] = despacho.Marca.Telefono ?? "",
            ["correo"] = despacho.Marca.Correo ?? "",
            ["portal"] = await direcciones.AbsolutaAsync("", cancellationToken),
        };
    }
}
