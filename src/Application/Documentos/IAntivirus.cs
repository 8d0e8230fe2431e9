namespace ElGestorPortal.Application.Documentos;

/// <summary>Mira si un contenido lleva algo malo. Adaptadores: ClamAV por su puerto o su socket, y uno de muestra.</summary>
public interface IAntivirus
{
    /// <summary>Nunca falla: si no puede contestar a tiempo, el dictamen lo dice.</summary>
    Task<Dictamen> AnalizarAsync(Stream contenido, CancellationToken cancellationToken);
}

/// <param name="Resultado">Qué dice.</param>
/// <param name="Firma">Cómo llama el antivirus a lo que encontró.</param>
public sealed record Dictamen(ResultadoDeAnalisis Resultado, string? Firma = null)
{
    public static Dictamen Limpio { get; } = new(ResultadoDeAnalisis.Limpio);

    public static Dictamen SinRespuesta { get; } = new(ResultadoDeAnalisis.SinRespuesta);
}

public enum ResultadoDeAnalisis
{
    Limpio,
    Infectado,

    /// <summary>Parado, lento o sin configurar: no se sabe, y lo que no se sabe no se abre.</summary>
    SinRespuesta,
}
