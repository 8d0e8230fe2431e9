using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Un formulario de acceso cabe de sobra en 16 KB: lo que pase de ahí se rechaza antes de leerlo, y antes de la antifalsificación, que lo lee.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimiteDeCuerpoAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long Maximo = 16 * 1024;

    public int Order => -1000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > Maximo)
        {
            context.Result = new BadRequestResult();
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite) limite.MaxRequestBodySize = Maximo;
    }
}
