using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Common.Errores;

/// <summary>Lo que se dice cuando un dato de la dirección o de un formulario no se puede leer (un año con letras): los mensajes de fábrica están en inglés.</summary>
internal static class MensajesDeEnlace
{
    private const int LoQueSeRepite = 40;

    public static void EnEspanol(MvcOptions opciones)
    {
        var mensajes = opciones.ModelBindingMessageProvider;
        mensajes.SetAttemptedValueIsInvalidAccessor((valor, _) => NoSeEntiende(valor));
        mensajes.SetNonPropertyAttemptedValueIsInvalidAccessor(NoSeEntiende);
        mensajes.SetValueIsInvalidAccessor(NoSeEntiende);
        mensajes.SetUnknownValueIsInvalidAccessor(_ => NoSeEntiende(""));
        mensajes.SetNonPropertyUnknownValueIsInvalidAccessor(() => NoSeEntiende(""));
        mensajes.SetValueMustBeANumberAccessor(_ => "Aquí va un número.");
        mensajes.SetNonPropertyValueMustBeANumberAccessor(() => "Aquí va un número.");
        mensajes.SetValueMustNotBeNullAccessor(_ => "Falta este dato.");
        mensajes.SetMissingBindRequiredValueAccessor(_ => "Falta este dato.");
        mensajes.SetMissingKeyOrValueAccessor(() => "Falta un dato.");
        mensajes.SetMissingRequestBodyRequiredValueAccessor(() => "Faltan los datos.");
    }

    private static string NoSeEntiende(string valor) => valor.Length is > 0 and <= LoQueSeRepite ? $"No se entiende «{valor}»." : "No se entiende uno de los datos.";
}
