using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Timeouts;

namespace ElGestorPortal.Web.Common.Subidas;

/// <summary>
/// Un formulario con ficheros, en una página. Se lee según llega, así que el testigo antifalsificación se comprueba aquí, en cuanto llega y antes del
/// primer fichero: el de fábrica leería antes el formulario entero.
/// </summary>
internal static class SubidaDePagina
{
    private const string Testigo = "__RequestVerificationToken";
    private const string CabeceraDelTestigo = "RequestVerificationToken";

    /// <returns>null si el testigo no vale.</returns>
    public static async Task<FormularioEnFlujo?> AbrirAsync(HttpContext http, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        var formulario = FormularioEnFlujo.Abrir(http.Request);
        await formulario.AdelantarAsync(cancellationToken);

        // Sin él, la comprobación lo buscaría en el formulario, que ya se está leyendo.
        if (formulario.Campo(Testigo) is not { Length: > 0 } testigo) return null;
        http.Request.Headers[CabeceraDelTestigo] = testigo;
        return await antiforgery.IsRequestValidAsync(http) ? formulario : null;
    }
}
