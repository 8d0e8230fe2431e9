using System.Text.RegularExpressions;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Gestion;

/// <summary>Rellena y envía los formularios del área interna como un navegador: con su testigo.</summary>
internal static partial class Formularios
{
    public static async Task<HttpResponseMessage> EnviarAsync(this Actor quien, string pagina, string? accion, params (string Campo, string Valor)[] campos)
    {
        var testigo = Testigo().Match(await quien.Paginas.GetStringAsync(pagina)).Groups[1].Value;
        using var formulario = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", testigo), .. campos.Select(c => KeyValuePair.Create(c.Campo, c.Valor))]);
        return await quien.Paginas.PostAsync(accion is null ? pagina : $"{pagina}?handler={accion}", formulario);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Testigo();
}
