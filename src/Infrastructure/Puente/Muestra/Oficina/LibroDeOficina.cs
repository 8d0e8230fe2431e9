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

    /// <summary>La gestoría que se contó entera, para poder contarla otra vez; null si este escritorio no contó ninguna.</summary>
    public MuestraPedida? Contada { get; set; }

    /// <summary>Lo último que se dijo de cada cosa, aparte de ella, por «tipo/origenId».</summary>
    public Dictionary<string, ElementoDelPuente> Dicho { get; init; } = [];

    /// <summary>El repaso que está a medias.</summary>
    public Repaso? Repaso { get; set; }

    public static string Clave(string tipo, string origenId) => $"{tipo}/{origenId}";

    public long Siguiente(string tipo, string origenId, DateTimeOffset ahora)
    {
        var clave = Clave(tipo, origenId);
        return Versiones[clave] = Math.Max(Versiones.GetValueOrDefault(clave) + 1, ahora.ToUnixTimeMilliseconds());
    }
}

/// <summary>Elementos que hay que contar al portal a partir de un momento. Su id no cambia aunque haya que repetirlo.</summary>
internal sealed record Encargo(Guid Id, DateTimeOffset Desde, IReadOnlyList<ElementoDelPuente> Elementos, IReadOnlyList<BlobDeMuestra> Contenidos, Guid? Instantanea = null);

/// <summary>La instantánea con la que se cuenta todo otra vez.</summary>
/// <param name="Id">El de la instantánea.</param>
/// <param name="Desde">Cuándo empezó.</param>
/// <param name="Contado">Ya está todo contado: solo falta cerrarla.</param>
internal sealed record Repaso(Guid Id, DateTimeOffset Desde, bool Contado = false);
