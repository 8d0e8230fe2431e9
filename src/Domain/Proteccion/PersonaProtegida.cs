using System.Security.Cryptography;
using System.Text;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Proteccion;

public enum EstadoDeProteccion
{
    /// <summary>Sus datos están apartados mientras corren sus plazos.</summary>
    Bloqueada,

    /// <summary>Ya no queda nada suyo; lo que el escritorio vuelva a enviar no se guarda.</summary>
    Suprimida,
}

/// <summary>
/// Alguien que pidió que se borrara lo suyo. De quien ya está suprimido no queda el NIF: solo una huella con la que reconocerlo si el escritorio
/// lo vuelve a enviar.
/// </summary>
public sealed class PersonaProtegida : Entity, IDeDespacho
{
    private PersonaProtegida() { }

    public Guid DespachoId { get; private set; }

    /// <summary>SHA-256 del despacho y el NIF, en hexadecimal.</summary>
    public string Huella { get; private init; } = "";

    /// <summary>Null cuando ya está suprimida.</summary>
    public string? Nif { get; private set; }

    /// <summary>Como se enseña: <c>***4567**</c>.</summary>
    public string NifEnmascarado { get; private init; } = "";

    /// <summary>Por qué se bloqueó.</summary>
    public string Motivo { get; private set; } = "";

    public EstadoDeProteccion Estado { get; private set; }
    public DateTime Desde { get; private init; }
    public DateTime? Suprimida { get; private set; }

    public static PersonaProtegida Bloquear(Guid despachoId, string nif, string motivo, DateTime cuando) => new()
    {
        Huella = HuellaDe(despachoId, nif), Nif = nif, NifEnmascarado = Common.Nif.Enmascarar(nif), Motivo = motivo.Trim(), Desde = cuando,
    };

    /// <summary>No queda nada: se olvidan también su NIF y lo que se escribió de ella.</summary>
    public void Suprimir(DateTime cuando) => (Estado, Suprimida, Nif, Motivo) = (EstadoDeProteccion.Suprimida, cuando, null, "");

    public static string HuellaDe(Guid despachoId, string nif) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{despachoId:N}{nif}")));
}
