using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Puente;

/// <summary>Credencial con la que un agente del escritorio habla por el puente. El secreto se enseña una vez; aquí queda su huella.</summary>
public sealed class CredencialDeAgente : Entity, IDeDespacho
{
    private CredencialDeAgente() { }

    public Guid DespachoId { get; private set; }
    public string Nombre { get; private init; } = "";

    /// <summary>SHA-256 del secreto, hexadecimal.</summary>
    public string Huella { get; private init; } = "";

    public DateTime Creada { get; private init; }
    public DateTime? Revocada { get; private set; }
    public DateTime? UltimoContacto { get; private set; }

    /// <summary>Lo que el agente dijo de sí mismo en su último latido o saludo.</summary>
    public string? Version { get; private set; }

    public int? Pendientes { get; private set; }
    public string? UltimoError { get; private set; }

    /// <summary>Reloj del agente menos el del portal, en segundos.</summary>
    public double? Desfase { get; private set; }

    public static CredencialDeAgente Crear(string nombre, string huella, DateTime cuando)
    {
        if (string.IsNullOrWhiteSpace(nombre) || nombre.Length > 80)
            throw new DomainRuleException("Ponga al agente un nombre de 1 a 80 letras.");

        return new() { Nombre = nombre.Trim(), Huella = huella, Creada = cuando };
    }

    public void Saludar(string? version, DateTime cuando) => (Version, UltimoContacto) = (version, cuando);

    public void Latir(int? pendientes, string? ultimoError, DateTime? horaDelAgente, DateTime cuando)
    {
        (Pendientes, UltimoError, UltimoContacto) = (pendientes, ultimoError, cuando);
        Desfase = horaDelAgente is { } hora ? (hora - cuando).TotalSeconds : null;
    }

    public void Revocar(DateTime cuando) => Revocada ??= cuando;
}
