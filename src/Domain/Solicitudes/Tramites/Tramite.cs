namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>
/// Un trámite que se puede pedir: qué se pregunta, quién interviene, qué papeles hacen falta y qué se comprueba.
/// Uno nuevo es una clase más en esta carpeta: el catálogo la encuentra sola.
/// </summary>
public abstract class Tramite
{
    /// <summary>En kebab-case; viaja en la API y en el puente.</summary>
    public abstract string Clave { get; }

    public abstract string Nombre { get; }

    /// <summary>Para qué sirve, en una frase.</summary>
    public abstract string Resumen { get; }

    /// <summary>Lugar en la lista de trámites.</summary>
    public abstract int Orden { get; }

    public virtual ObjetoDeTramite Objeto => ObjetoDeTramite.Vehiculo;

    public abstract IReadOnlyList<RolDeTramite> Roles { get; }

    public virtual IReadOnlyList<CampoDeTramite> Campos => [];

    /// <summary>Los papeles que hacen falta con esas respuestas.</summary>
    public abstract IEnumerable<DocumentoPedido> Documentos(DatosSolicitud datos, DateOnly hoy);

    /// <summary>Lo que solo se comprueba en este trámite.</summary>
    public virtual void Comprobar(DatosSolicitud datos, DateOnly hoy, Comprobacion comprobacion)
    {
    }
}

public enum ObjetoDeTramite
{
    Ninguno,
    Vehiculo,
    Escritura,
}

/// <param name="Clave">La que lleva cada interviniente.</param>
/// <param name="Nombre">Como se pregunta: «Quien compra».</param>
/// <param name="Minimo">Cuántos hacen falta.</param>
/// <param name="Maximo">Cuántos caben.</param>
/// <param name="Reparto">Sus porcentajes, si se dicen, suman 100.</param>
public sealed record RolDeTramite(string Clave, string Nombre, int Minimo = 1, int Maximo = 10, bool Reparto = false);

/// <param name="Clave">En camelCase.</param>
/// <param name="Rotulo">Su etiqueta.</param>
/// <param name="Tipo">Cómo se escribe.</param>
/// <param name="Obligatorio">Sin él no se envía.</param>
/// <param name="Ayuda">Una línea, si hace falta.</param>
/// <param name="Opciones">Valor y texto, si se elige de una lista.</param>
public sealed record CampoDeTramite(string Clave, string Rotulo, TipoDeCampo Tipo, bool Obligatorio = false, string? Ayuda = null, IReadOnlyDictionary<string, string>? Opciones = null);

public enum TipoDeCampo
{
    Texto,
    Fecha,
    Importe,
    SiNo,
    Opcion,
}

/// <summary>Un papel que hace falta.</summary>
/// <param name="Clase">La del puente: <c>dni</c>, <c>contrato</c>…</param>
/// <param name="Texto">Como se pide.</param>
/// <param name="Porque">Por qué se pide ahora, si depende de una respuesta.</param>
public sealed record DocumentoPedido(string Clase, string Texto, string? Porque = null);
