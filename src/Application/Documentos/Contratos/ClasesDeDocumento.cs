using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Las clases de documento que el portal sabe nombrar.</summary>
public static class ClasesDeDocumento
{
    public static IReadOnlyCollection<string> Todas => ClaseDocumento.Todas;

    /// <summary>Cómo se llama una; la que no conoce, por su propio texto.</summary>
    public static string Nombre(string clase) => ClaseDocumento.Nombre(clase);
}
