using ElGestorPortal.Application.Documentos;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ElGestorPortal.Web.Common.Subidas;

/// <summary>
/// El cuerpo es un formulario con ficheros y lo lee quien atiende, según llega: nadie lo lee antes ni lo guarda en memoria. Caben tantos ficheros como se
/// diga, cada uno con su límite.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EnFlujoAttribute(int archivos) : SinFormularioAttribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Lo que ocupan los campos y los separadores.</summary>
    private const long Holgura = 256 * 1024;

    public int Order => -1000;

    /// <summary>Los campos que acompañan a los ficheros, como «nombre: qué es», para la documentación.</summary>
    public string[] Campos { get; set; } = ["clase: Qué documento es: dni, contrato, ficha-tecnica… Sin decirla, otro."];

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var maximo = (context.HttpContext.RequestServices.GetRequiredService<OpcionesDeSubidas>().MaximoPorArchivo * archivos) + Holgura;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite) limite.MaxRequestBodySize = maximo;
    }
}
