using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Proteccion;

/// <summary>Cuánto conserva el despacho una clase de datos, si no es lo de fábrica (<see cref="ClaseDeDatos"/>).</summary>
public sealed class PlazoDeConservacion : IDeDespacho
{
    private PlazoDeConservacion() { }

    public Guid DespachoId { get; private set; }
    public string Clase { get; private init; } = "";
    public int Anios { get; private set; }

    /// <summary>Qué obliga a ello.</summary>
    public string Norma { get; private set; } = "";

    public static PlazoDeConservacion De(string clase, int anios, string norma)
    {
        if (ClaseDeDatos.Buscar(clase) is null) throw new DomainRuleException("No hay esa clase de datos.");

        var plazo = new PlazoDeConservacion { Clase = clase };
        plazo.Cambiar(anios, norma);
        return plazo;
    }

    public void Cambiar(int anios, string norma)
    {
        if (anios is < 0 or > ClaseDeDatos.AniosMaximos) throw new DomainRuleException($"Un plazo va de 0 a {ClaseDeDatos.AniosMaximos} años.");
        if (string.IsNullOrWhiteSpace(norma)) throw new DomainRuleException("Diga qué norma o criterio lo justifica.");
        (Anios, Norma) = (anios, norma.Trim());
    }
}
