using System.Net;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Pone los valores en la plantilla y la marca alrededor.</summary>
internal sealed class ComponedorDeCorreos(IPortalDb db, IUsuarioActual usuario, ITextoConFormato formato)
{
    /// <summary>El texto del despacho para ese correo, o el de fábrica.</summary>
    public async Task<(string Asunto, string Cuerpo)> PlantillaAsync(CorreoDelPortal correo, CancellationToken cancellationToken)
    {
        var (modelo, suya) = (ModeloDeCorreo.De(correo), await db.PlantillasDeCorreo.AsNoTracking().SingleOrDefaultAsync(p => p.Correo == correo, cancellationToken));
        return suya is null ? (modelo.Asunto, modelo.Cuerpo) : (suya.Asunto, suya.Cuerpo);
    }

    public async Task<CorreoCompuesto> ComponerAsync(string asunto, string cuerpo, IReadOnlyDictionary<string, string> propios, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.AsNoTracking().SingleAsync(d => d.Id == usuario.DespachoId, cancellationToken);
        var valores = new Dictionary<string, string>(propios, StringComparer.Ordinal) { ["despacho"] = despacho.Nombre, ["telefono"] = despacho.Marca.Telefono ?? "" };
        var html = formato.AHtml(cuerpo, valores);
        return new(UnaLinea(CamposDeTexto.Rellenar(asunto, valores)), CamposDeTexto.Rellenar(cuerpo, valores), html, Hoja(despacho, html));
    }

    /// <summary>Un valor con saltos de línea no puede colar una cabecera.</summary>
    private static string UnaLinea(string asunto) => new([.. asunto.Select(c => char.IsControl(c) ? ' ' : c)]);

    private static string Hoja(Despacho despacho, string cuerpo) => $"""
        <!doctype html>
        <html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
        <body style="margin:0;padding:24px;background:#f3f5f6;color:#1c2a30;font:16px/1.5 Arial,Helvetica,sans-serif">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid {despacho.Marca.Color}">
        <p style="margin:0 0 16px;font-weight:bold">{WebUtility.HtmlEncode(despacho.Nombre)}</p>
        {cuerpo}
        </div></body></html>
        """;
}
