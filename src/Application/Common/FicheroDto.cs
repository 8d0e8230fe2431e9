namespace ElGestorPortal.Application.Common;

/// <summary>Un fichero que se compone según se escribe: ni se guarda ni cabe en memoria.</summary>
/// <param name="Nombre">Nombre del fichero.</param>
/// <param name="TipoMime">Su tipo.</param>
/// <param name="EscribirEn">Lo escribe en un flujo; si se cancela, deja de leer.</param>
public sealed record FicheroDto(string Nombre, string TipoMime, Func<Stream, CancellationToken, Task> EscribirEn);
