using System.Globalization;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Un documento que se ve, dónde va en la lista y si además se puede descargar.</summary>
internal sealed record DocumentoVisible(Guid Id, DateOnly Dia, bool Descargable)
{
    private const string Formato = "O";

    public string Clave => Dia.ToString(Formato, CultureInfo.InvariantCulture);

    public PermisoDocumento Permiso => Descargable ? PermisoDocumento.Descargar : PermisoDocumento.Ver;

    public static DateOnly DiaDe(Posicion posicion) => DateOnly.ParseExact(posicion.Clave, Formato, CultureInfo.InvariantCulture);
}
