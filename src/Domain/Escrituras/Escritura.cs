using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Escrituras.Contratos;

namespace ElGestorPortal.Domain.Escrituras;

/// <summary>Escritura del escritorio. Se ve solo a través de un expediente.</summary>
public sealed class Escritura : Entity, IDeDespacho
{
    private Escritura() { }

    public Guid DespachoId { get; private set; }
    public string? Protocolo { get; private set; }
    public int? Anio { get; private set; }
    public bool Borrado { get; private set; }
    public DatosEscritura Datos { get; private set; } = new();

    public static Escritura Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosEscritura datos)
    {
        Datos = datos;
        Protocolo = datos.Protocolo?.Trim();
        Anio = datos.Anio;
        Borrado = false;
    }

    /// <summary>Por lo que se la busca: notario, protocolo y año, y las fincas por su número, su CRU o su referencia catastral.</summary>
    public string Palabras() => string.Join(' ', [Datos.Notario?.Nombre, Datos.Notario?.Plaza, Protocolo, Anio?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        .. (Datos.Fincas ?? []).SelectMany(f => new[] { f.Numero, f.Cru, f.ReferenciaCatastral, f.Municipio })]);

    public void Borrar() => Borrado = true;
}
