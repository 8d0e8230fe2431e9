using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>El impuesto que llevan los honorarios, según dónde esté el despacho.</summary>
public enum TipoDeImpuestoIndirecto
{
    [JsonStringEnumMemberName("IVA")] Iva,
    [JsonStringEnumMemberName("IGIC")] Igic,
    [JsonStringEnumMemberName("IPSI")] Ipsi,
}

/// <summary>
/// Los honorarios del despacho desde un día. Sin NIF es la general; con uno, la de un colaborador; con varios, la de un grupo. Lo que una particular no
/// dice lo dice la general. No se cambia: se cierra y se abre otra, para que lo ya presupuestado siga explicándose.
/// </summary>
public sealed class TarifaTransferencia : Entity, IDeDespacho
{
    private TarifaTransferencia() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Con este nombre se cita: <c>general-2026-01</c>.</summary>
    public string Clave { get; private init; } = "";

    public string Nombre { get; private init; } = "";
    public IReadOnlyList<string> Nifs { get; private init; } = [];
    public DateOnly Desde { get; private init; }

    /// <summary>Último día en que vale.</summary>
    public DateOnly? Hasta { get; private set; }

    public TipoDeImpuestoIndirecto Impuesto { get; private init; }

    /// <summary>Tipo del impuesto indirecto, en %.</summary>
    public decimal TipoImpuesto { get; private init; }

    /// <summary>Lo menos que se cobra de honorarios en una operación.</summary>
    public decimal? Minimo { get; private init; }

    public IReadOnlyList<LineaDeTarifa> Lineas { get; private init; } = [];

    public bool EsGeneral => Nifs.Count == 0;

    public static TarifaTransferencia Abrir(DatosDeTarifa datos)
    {
        if (datos.Lineas.Count == 0) throw new DomainRuleException("Una tarifa necesita al menos un concepto.");
        if (datos.Lineas.DistinctBy(l => l.Concepto).Count() != datos.Lineas.Count) throw new DomainRuleException("Un concepto está repetido en la tarifa.");
        if (datos.Hasta < datos.Desde) throw new DomainRuleException("La tarifa acaba antes de empezar.");

        IReadOnlyList<string> nifs = [.. datos.Nifs.Select(Nif.Normalizar).Where(n => n.Length > 0).Distinct()];
        var ambito = nifs.Count switch { 0 => "general", 1 => "colaborador", _ => "grupo" };
        return new()
        {
            Clave = $"{ambito}-{datos.Desde:yyyy-MM}", Nombre = datos.Nombre.Trim(), Nifs = nifs, Desde = datos.Desde, Hasta = datos.Hasta, Impuesto = datos.Impuesto,
            TipoImpuesto = datos.TipoImpuesto, Minimo = datos.Minimo, Lineas = [.. datos.Lineas.Select(l => l with { Escalones = [.. l.Escalones.OrderBy(e => e.Desde)] })],
        };
    }

    /// <summary>Deja de valer después de ese día.</summary>
    public void Cerrar(DateOnly ultimo)
    {
        if (ultimo < Desde) throw new DomainRuleException("La tarifa acabaría antes de empezar.");
        if (Hasta is { } hasta && hasta <= ultimo) throw new DomainRuleException("La tarifa ya estaba cerrada.");
        Hasta = ultimo;
    }

    public bool Vale(DateOnly dia) => Desde <= dia && (Hasta is not { } hasta || dia <= hasta);

    public bool EsDe(IReadOnlyCollection<string> nifs) => Nifs.Any(nifs.Contains);

    public LineaDeTarifa? Linea(string concepto) => Lineas.FirstOrDefault(l => l.Concepto == concepto);
}

/// <summary>Lo que se cobra por un concepto.</summary>
/// <param name="Concepto">Código: transferencia, informe…</param>
/// <param name="Importe">Sin impuesto.</param>
/// <param name="Nombre">Si no es de los conocidos.</param>
public sealed record LineaDeTarifa(string Concepto, decimal Importe, string? Nombre = null)
{
    /// <summary>Precio por operación cuando se encargan varias a la vez.</summary>
    public IReadOnlyList<EscalonDeVolumen> Escalones { get; init; } = [];

    public decimal ImporteDe(int operaciones) => Escalones.LastOrDefault(e => e.Desde <= operaciones)?.Importe ?? Importe;

    public string EnLetra => string.IsNullOrWhiteSpace(Nombre) ? ConceptoDeTarifa.Nombre(Concepto) : Nombre;
}

/// <summary>A partir de tantas operaciones, cada una cuesta esto.</summary>
public sealed record EscalonDeVolumen(int Desde, decimal Importe);

/// <summary>Lo que se decide al abrir una tarifa.</summary>
public sealed record DatosDeTarifa(string Nombre, DateOnly Desde, DateOnly? Hasta, IReadOnlyList<string> Nifs, TipoDeImpuestoIndirecto Impuesto, decimal TipoImpuesto, decimal? Minimo, IReadOnlyList<LineaDeTarifa> Lineas);

/// <summary>Lo que un colaborador añade a los honorarios en lo que enseña a su cliente. Solo lo ven él y la oficina.</summary>
public sealed class MargenDeColaborador : Entity, IDeDespacho
{
    private MargenDeColaborador() { }

    public Guid DespachoId { get; private set; }
    public string Nif { get; private init; } = "";

    /// <summary>Euros por operación, sin impuesto.</summary>
    public decimal Importe { get; private set; }

    public static MargenDeColaborador De(string nif, decimal importe)
    {
        var margen = new MargenDeColaborador { Nif = nif };
        margen.Cambiar(importe);
        return margen;
    }

    public void Cambiar(decimal importe)
    {
        if (importe is < 0 or > 10_000) throw new DomainRuleException("El margen va de 0 a 10.000 € por operación.");
        Importe = Relato.Centimos(importe);
    }
}
