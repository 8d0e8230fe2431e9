namespace ElGestorPortal.Domain.Common;

/// <summary>
/// Contenido de un elemento de entrada del puente (docs/puente, §2). El mismo registro es el contrato, lo que se guarda
/// y lo que se firma en la huella. Los nombres JSON son los de las propiedades, en camelCase. Fechas <c>yyyy-MM-dd</c>,
/// instantes UTC, importes en euros con dos decimales.
/// </summary>
public abstract record DatosDelEscritorio
{
    /// <summary>Nombre del primer campo obligatorio que no llega, o null.</summary>
    public virtual string? Falta() => null;

    /// <summary>Aquello de lo que cuelga: mientras no llegue, el elemento espera.</summary>
    public virtual IEnumerable<Referencia> Padres() => [];

    /// <summary>Lo que cita sin depender de ello.</summary>
    public virtual IEnumerable<Referencia> Citas() => [];

    protected static IEnumerable<Referencia> Citar(string tipo, params IEnumerable<string?> origenes) =>
        origenes.Where(o => !string.IsNullOrWhiteSpace(o)).Select(o => new Referencia(tipo, o!));
}

/// <summary>Objeto del escritorio, por su tipo y el id que allí tiene.</summary>
public readonly record struct Referencia(string Tipo, string OrigenId);

/// <summary>Código y rótulo, tal como los envía el escritorio.</summary>
public sealed record CodigoYNombre(string? Codigo, string? Nombre);
