using System.Text;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Lo que la página necesita saber alrededor del contenido: de qué despacho es, quién mira y qué menú le corresponde.</summary>
public sealed record MarcoDePagina
{
    public required string DespachoNombre { get; init; }
    public required string DespachoSlug { get; init; }
    public string? Telefono { get; init; }
    public string? Horario { get; init; }

    /// <summary>Por qué no se puede entrar; null si se puede.</summary>
    public string? Suspension { get; init; }

    /// <summary>Lo que la gestoría dice al ir a entrar; null, lo de fábrica.</summary>
    public string? Bienvenida { get; init; }

    /// <summary>Lo que la gestoría dice en la portada.</summary>
    public string? Portada { get; init; }

    public string? Correo { get; init; }

    public string? Direccion { get; init; }

    /// <summary>Los textos legales publicados, para el pie.</summary>
    public IReadOnlyList<EnlaceDePagina> TextosLegales { get; init; } = [];

    /// <summary>Hay algo que poner en el pie.</summary>
    public bool TienePie => TextosLegales.Count > 0 || Telefono is not null || Correo is not null || Direccion is not null;

    /// <summary>Sin nombre no hay sesión: ni menú de cuenta ni buscador.</summary>
    public string? NombreUsuario { get; init; }

    /// <summary>Línea pequeña bajo el nombre: la empresa del colaborador, o «Gestor».</summary>
    public string? Etiqueta { get; init; }

    public bool EsInterno { get; init; }

    /// <summary>Es la plataforma, y no un despacho: no hay nada que buscar.</summary>
    public bool EsPlataforma { get; init; }

    /// <summary>Alguien de la gestoría mira como este usuario.</summary>
    public bool MiraComoOtro { get; init; }

    /// <summary>Preferencia del perfil: sube toda la letra un 19 %.</summary>
    public bool LetraGrande { get; init; }

    /// <summary>De cuándo es lo último que se supo del escritorio, UTC, si hace demasiado; null si los datos están al día.</summary>
    public DateTime? DatosDe { get; init; }

    public IReadOnlyList<EntradaDeMenu> Menu { get; init; } = [];

    public string Lema => EsPlataforma ? "Portal del Despacho" : EsInterno ? "Portal del Despacho" : "Portal de clientes";

    /// <summary>Dirección de su logotipo; sin él, el signo del portal.</summary>
    public string? Logotipo { get; init; }

    /// <summary>El navegador la guarda unos minutos: con otro color es otra dirección, y el cambio se ve en el acto.</summary>
    public string HojaDeMarca => $"/marca/{Uri.EscapeDataString(DespachoSlug)}.css" + (ColorDeMarca is { Length: > 1 } color ? $"?color={Uri.EscapeDataString(color[1..])}" : "");

    public string? ColorDeMarca { get; init; }

    public string? EnlaceDeTelefono
    {
        get
        {
            var cifras = new StringBuilder();
            foreach (var c in Telefono ?? "")
            {
                if (char.IsAsciiDigit(c) || (c == '+' && cifras.Length == 0))
                {
                    cifras.Append(c);
                }
            }

            return cifras.Length switch
            {
                0 => null,
                9 when cifras[0] != '+' => $"tel:+34{cifras}",
                _ => $"tel:{cifras}",
            };
        }
    }

    public string Iniciales
    {
        get
        {
            var palabras = (NombreUsuario ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return string.Concat(palabras.Take(2).Select(p => char.ToUpperInvariant(p[0])));
        }
    }
}
