using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos;

/// <summary>Un documento, al alcance de quien tenga una dirección secreta, durante unos días. De su secreto solo queda la huella.</summary>
public sealed class EnlaceCompartido : Entity, IDeDespacho
{
    public const int DiasMaximos = 30;
    public const int DescargasMaximas = 1000;

    private EnlaceCompartido() { }

    public Guid DespachoId { get; private set; }
    public Guid DocumentoId { get; private init; }

    /// <summary>Quien lo creó: el enlace vale mientras él pueda descargar el documento.</summary>
    public Guid UsuarioId { get; private init; }

    /// <summary>SHA-256 del secreto, hexadecimal.</summary>
    public string Huella { get; private init; } = "";

    /// <summary>Hash de la contraseña; null si no pide.</summary>
    public string? Contrasena { get; private init; }

    public DateTime Creado { get; private init; }
    public DateTime Caduca { get; private init; }

    /// <summary>Cuántas veces se puede descargar; null: las que haga falta.</summary>
    public int? Maximo { get; private init; }

    public int Descargas { get; private set; }
    public DateTime? Revocado { get; private set; }

    /// <param name="documentoId">Qué se comparte.</param>
    /// <param name="usuarioId">Quién.</param>
    /// <param name="huella">La del secreto.</param>
    /// <param name="ahora">Cuándo.</param>
    /// <param name="condiciones">Hasta cuándo y cómo.</param>
    public static EnlaceCompartido Crear(Guid documentoId, Guid usuarioId, string huella, DateTime ahora, CondicionesDeEnlace condiciones)
    {
        if (condiciones.Dias is < 1 or > DiasMaximos) throw new DomainRuleException($"Un enlace vale de 1 a {DiasMaximos} días.");
        if (condiciones.Maximo is < 1 or > DescargasMaximas) throw new DomainRuleException($"Las descargas van de 1 a {DescargasMaximas}.");

        return new()
        {
            DocumentoId = documentoId, UsuarioId = usuarioId, Huella = huella, Contrasena = condiciones.Contrasena,
            Creado = ahora, Caduca = ahora.AddDays(condiciones.Dias), Maximo = condiciones.Maximo,
        };
    }

    public bool Vale(DateTime ahora) => Revocado is null && ahora < Caduca && (Maximo is null || Descargas < Maximo);

    public void Revocar(DateTime ahora) => Revocado ??= ahora;
}

/// <param name="Dias">Cuántos vale, de 1 a 30.</param>
/// <param name="Contrasena">Hash de la contraseña que pide, o null.</param>
/// <param name="Maximo">Descargas que admite, o null.</param>
public sealed record CondicionesDeEnlace(int Dias, string? Contrasena = null, int? Maximo = null);
