namespace ElGestorPortal.Application.Common.Visibilidad;

internal static class NifsVisibles
{
    extension(Identidad quien)
    {
        public bool EsSuyo(string? nif) => quien.Nifs.Contains(Nif.Normalizar(nif), StringComparer.Ordinal);

        /// <summary>El suyo, entero; el de otro, <c>***4567**</c>. La gestoría los ve todos.</summary>
        public string Ver(string? nif) => quien.EsInterno || quien.EsSuyo(nif) ? Nif.Normalizar(nif) : Nif.Enmascarar(nif);
    }
}
