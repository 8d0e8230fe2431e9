using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>Lo que la oficina no puede olvidar: los mensajes que ya tiene, lo que les contestó y lo que le queda por contar al portal.</summary>
internal sealed class LibroDeOficina
{
    /// <summary>Por messageId. El que vuelve se reconoce aquí.</summary>
    public Dictionary<Guid, AcuseDatos> Recibidos { get; init; } = [];

    /// <summary>Última versión dada a cada elemento, por «tipo/origenId»: la siguiente es siempre mayor, aunque el reloj se retrase.</summary>
    public Dictionary<string, long> Versiones { get; init; } = [];

    /// <summary>Quienes presentan trámites por otros: lo que suben lo ve su lado.</summary>
    public HashSet<string> Colaboradores { get; init; } = [];

    public List<Encargo> Pendientes { get; init; } = [];

    public long Siguiente(string tipo, string origenId, DateTimeOffset ahora)
    {
        var clave = $"{tipo}/{origenId}";
        return Versiones[clave] = Math.Max(Versiones.GetValueOrDefault(clave) + 1, ahora.ToUnixTimeMilliseconds());
    }
}

/// <summary>Elementos que hay que contar al portal a partir de un momento. Su id no cambia aunque haya que repetirlo.</summary>
internal sealed record Encargo(Guid Id, DateTimeOffset Desde, IReadOnlyList<ElementoDelPuente> Elementos, IReadOnlyList<BlobDeMuestra> Contenidos);
