namespace ElGestorPortal.Application.Common;

/// <summary>
/// Lo que un módulo guarda de una persona, para entregárselo (RGPD, arts. 15 y 20). Cada módulo tiene el suyo y se descubren: uno nuevo que
/// guarde datos personales añade el suyo y entra solo en la exportación. De los demás no lleva más que su papel.
/// </summary>
internal interface IDatosPersonales
{
    /// <summary>Nombre del fichero, sin extensión.</summary>
    string Fichero { get; }

    /// <summary>Qué hay en él, en una frase.</summary>
    string Contenido { get; }

    /// <summary>Una línea por cosa, según se lee.</summary>
    IAsyncEnumerable<object> DeAsync(string nif, CancellationToken cancellationToken);
}

/// <summary>Los ficheros, además de sus datos, que un módulo guarda de una persona.</summary>
internal interface IFicherosPersonales
{
    IAsyncEnumerable<FicheroPersonal> DeAsync(string nif, CancellationToken cancellationToken);
}

/// <param name="Nombre">Sin repetir dentro de los suyos.</param>
/// <param name="Abrir">Abre su contenido; null si ya no está.</param>
internal sealed record FicheroPersonal(string Nombre, Func<Stream?> Abrir);
