namespace ElGestorPortal.Application.Expedientes;

/// <summary>El índice de texto de los expedientes. Cada motor tiene el suyo: FTS5 en SQLite, las filas propias en PostgreSQL.</summary>
public interface IIndiceDeExpedientes
{
    /// <summary>Los expedientes del despacho actual que tienen todas las palabras, enteras o como comienzo de alguna de las suyas. Se compone dentro de otra consulta.</summary>
    /// <param name="consulta">Palabras y dueño. Sin palabras no encuentra nada.</param>
    /// <param name="maximo">Cuántos, los llegados más tarde primero; null, todos.</param>
    IQueryable<Guid> Buscar(ConsultaDeTexto consulta, int? maximo);
}

/// <param name="Palabras">Plegadas: solo letras sin tilde, minúsculas, y cifras.</param>
/// <param name="Dueno">Palabra de quien busca.</param>
/// <param name="ClasesCerradas">Clases que no alcanza, salvo donde figura como <see cref="Exento"/>.</param>
/// <param name="Enteras">Solo palabras enteras. Un comienzo corriente cuesta diez veces más: junta las listas de cuanto empieza así.</param>
public sealed record ConsultaDeTexto(IReadOnlyList<string> Palabras, string Dueno, IReadOnlyList<string> ClasesCerradas, bool Enteras = false)
{
    /// <summary>La misma palabra, donde las clases cerradas no cuentan.</summary>
    public static string Exento(string dueno) => $"{dueno}x";
}
