using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ElGestorPortal.Web.Common.Subidas;

/// <summary>Nada de lo que pide viene en un formulario: el cuerpo no se lee para buscarlo.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class SinFormularioAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nada que deshacer.
    }
}
