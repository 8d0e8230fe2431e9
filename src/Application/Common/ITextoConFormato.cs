namespace ElGestorPortal.Application.Common;

/// <summary>
/// Un texto sencillo (párrafos, negrita, listas, títulos y enlaces de web, correo o teléfono) en HTML. El HTML que alguien escriba sale como texto,
/// y los valores de los campos nunca se leen como formato.
/// </summary>
public interface ITextoConFormato
{
    /// <param name="texto">Lo que se escribió.</param>
    /// <param name="valores">Lo que va en cada campo entre llaves.</param>
    string AHtml(string texto, IReadOnlyDictionary<string, string> valores);
}
