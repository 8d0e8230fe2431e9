namespace ElGestorPortal.Domain.Common;

/// <summary>De unos NIF, los que están bloqueados (sus datos se guardan aparte) y los suprimidos (de ellos no se guarda nada).</summary>
public sealed record NifsProtegidos(IReadOnlySet<string> Bloqueados, IReadOnlySet<string> Suprimidos)
{
    /// <summary>Lo que se lee donde estaba su nombre.</summary>
    public const string TextoBloqueado = "Datos bloqueados", TextoSuprimido = "Datos suprimidos";

    public static NifsProtegidos Ninguno { get; } = new(new HashSet<string>(), new HashSet<string>());

    public bool Hay => Bloqueados.Count + Suprimidos.Count > 0;

    public bool Bloquea(string? nif) => Hay && Bloqueados.Contains(Nif.Normalizar(nif));

    public bool Suprime(string? nif) => Hay && Suprimidos.Contains(Nif.Normalizar(nif));

    /// <summary>El mismo nombre en lugar de una persona, ¿dice que sus datos no están?</summary>
    public static bool EsTexto(string? nombre) => nombre is TextoBloqueado or TextoSuprimido;

    public static NifsProtegidos SoloSuprimido(string nif) => new(new HashSet<string>(), new HashSet<string>(StringComparer.Ordinal) { nif });
}
