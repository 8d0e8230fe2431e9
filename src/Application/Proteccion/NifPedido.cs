namespace ElGestorPortal.Application.Proteccion;

/// <summary>El NIF de quien se pregunta: vale también un documento extranjero.</summary>
internal static class NifPedido
{
    public const string Falta = "Escriba el NIF de la persona.";

    private const int Maximo = 32;

    public static bool Vale(string? nif) => Nif.Normalizar(nif).Length is > 0 and <= Maximo;
}
