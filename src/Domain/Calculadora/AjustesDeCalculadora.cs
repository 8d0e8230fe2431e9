using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Lo que cada despacho decide de su calculadora. Sin fila, lo de fábrica.</summary>
public sealed class AjustesDeCalculadora : Entity, IDeDespacho
{
    public const int DiasDeFabrica = 15;
    public const int DiasMaximos = 180;
    private const int MaximoDeOrigenes = 10;

    private AjustesDeCalculadora() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Días que vale un presupuesto.</summary>
    public int DiasDeValidez { get; private set; } = DiasDeFabrica;

    /// <summary>Su calculadora se puede poner en su propia página web. De fábrica, no.</summary>
    public bool WidgetActivo { get; private set; }

    /// <summary>Las páginas que la pueden enmarcar: <c>https://www.gestoria.example</c>.</summary>
    public IReadOnlyList<string> WidgetOrigenes { get; private set; } = [];

    public static AjustesDeCalculadora DeFabrica() => new();

    public void Cambiar(int diasDeValidez, bool widgetActivo, IEnumerable<string> origenes)
    {
        if (diasDeValidez is < 1 or > DiasMaximos) throw new DomainRuleException($"Un presupuesto vale de 1 a {DiasMaximos} días.");

        var limpios = origenes.Select(o => Origen(o) ?? throw new DomainRuleException($"«{o}» no es la dirección de una página web. Escríbala así: https://www.sugestoria.es"))
            .Distinct(StringComparer.Ordinal).ToList();
        if (limpios.Count > MaximoDeOrigenes) throw new DomainRuleException($"Caben {MaximoDeOrigenes} páginas web.");
        if (widgetActivo && limpios.Count == 0) throw new DomainRuleException("Diga en qué página web la va a poner: sin ninguna no se vería en ningún sitio.");

        (DiasDeValidez, WidgetActivo, WidgetOrigenes) = (diasDeValidez, widgetActivo, limpios);
    }

    /// <summary>Solo esquema, dominio y puerto: lo que admite <c>frame-ancestors</c>. null si no es eso.</summary>
    public static string? Origen(string? texto)
    {
        if (!Uri.TryCreate(texto?.Trim(), UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Host.Length == 0) return null;
        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) return null;

        var origen = url.GetLeftPart(UriPartial.Authority).Replace(url.Host, url.IdnHost, StringComparison.Ordinal);
        return origen.All(c => char.IsAsciiLetterOrDigit(c) || ":/.-[]".Contains(c, StringComparison.Ordinal)) ? origen.ToLowerInvariant() : null;
    }
}
