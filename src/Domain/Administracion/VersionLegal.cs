using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Una versión de un texto legal de un despacho: el borrador o una publicada, que ya no cambia.</summary>
public sealed class VersionLegal : Entity, IDeDespacho
{
    public const int Largo = 50_000;

    /// <summary>El número del borrador: cada clase tiene uno como mucho.</summary>
    public const int DelBorrador = 0;

    private VersionLegal() { }

    public Guid DespachoId { get; private set; }

    public ClaseDeTextoLegal Clase { get; private init; }

    /// <summary>Desde 1, según se publican.</summary>
    public int Numero { get; private set; }

    public string Cuerpo { get; private set; } = "";

    public DateTime? Publicada { get; private set; }

    /// <summary>Quien no la haya aceptado no sigue.</summary>
    public bool ExigeAceptacion { get; private set; }

    public static VersionLegal Borrador(ClaseDeTextoLegal clase) => new() { Clase = clase };

    public void Escribir(string cuerpo)
    {
        if (Publicada is not null) throw new DomainRuleException("Esa versión ya está publicada y no cambia: escriba otra.");
        if (TextoLegal.QueFalla(cuerpo) is { } falla) throw new DomainRuleException(falla);
        Cuerpo = cuerpo.ReplaceLineEndings("\n").Trim() + "\n";
    }

    public void Publicar(int numero, bool exigeAceptacion, DateTime ahora)
    {
        if (Publicada is not null) throw new DomainRuleException("Esa versión ya está publicada.");
        if (string.IsNullOrWhiteSpace(Cuerpo)) throw new DomainRuleException("No se publica un texto vacío.");
        (Numero, ExigeAceptacion, Publicada) = (numero, exigeAceptacion, ahora);
    }
}

/// <summary>Alguien aceptó una versión. Solo se añade.</summary>
public sealed class AceptacionLegal : IDeDespacho
{
    private AceptacionLegal() { }

    public Guid DespachoId { get; private set; }

    public Guid UsuarioId { get; private init; }

    public Guid VersionId { get; private init; }

    /// <summary>Por dónde iba el despacho (<see cref="Despacho.AceptacionExigida"/>) cuando aceptó.</summary>
    public int Exigida { get; private init; }

    public DateTime Fecha { get; private init; }

    public static AceptacionLegal De(Guid usuarioId, Guid versionId, int exigida, DateTime ahora) => new() { UsuarioId = usuarioId, VersionId = versionId, Exigida = exigida, Fecha = ahora };
}
