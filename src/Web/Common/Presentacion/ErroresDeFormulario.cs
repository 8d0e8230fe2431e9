using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ElGestorPortal.Web.Common.Presentacion;

public static class ErroresDeFormulario
{
    /// <summary>Los errores en el orden de los campos; ModelState los da en el suyo, y la lista de arriba no casaría con el formulario.</summary>
    public static IReadOnlyList<(string Campo, string Texto)> EnOrden(ViewDataDictionary datos) =>
        [.. datos.ModelState
            .SelectMany(c => c.Value?.Errors.Select(e => (Campo: c.Key, Texto: e.ErrorMessage)) ?? [])
            .Where(e => e.Texto.Length > 0)
            .Distinct()
            .OrderBy(e => Posicion(datos.ModelMetadata, e.Campo), StringComparer.Ordinal)];

    private static string Posicion(ModelMetadata modelo, string campo)
    {
        var posicion = "";
        foreach (var parte in campo.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var propiedades = modelo.Properties.ToList();
            var i = propiedades.FindIndex(p => string.Equals(p.PropertyName, parte.Split('[')[0], StringComparison.OrdinalIgnoreCase));
            if (i < 0)
            {
                return posicion + "~";
            }

            posicion += $"{i:000}.";
            modelo = propiedades[i].ElementMetadata ?? propiedades[i];
        }

        return posicion;
    }
}
