namespace ElGestorPortal.Application.Documentos;

/// <summary>Dónde viven los bytes de los documentos, por despacho y por su SHA-256. Adaptadores: carpeta y compatible con S3.</summary>
public interface IAlmacenDeContenido
{
    /// <summary>
    /// Guarda un flujo de forma duradera: se comprueba mientras se escribe y solo entonces toma su nombre. Al volver, sobrevive a un corte de luz.
    /// </summary>
    /// <param name="despachoId">Despacho al que pertenece.</param>
    /// <param name="sha256">64 hexadecimales en minúscula que debe dar el contenido.</param>
    /// <param name="contenido">Los bytes, en flujo: nunca enteros en memoria.</param>
    /// <param name="maximo">Bytes admitidos.</param>
    /// <param name="cancellationToken">Cancela y no deja rastro.</param>
    /// <returns>Bytes guardados.</returns>
    /// <exception cref="ContenidoRechazadoException">La huella no coincide; no queda nada.</exception>
    /// <exception cref="DemasiadoGrandeException">Pasa del máximo; no queda nada.</exception>
    Task<long> GuardarAsync(Guid despachoId, string sha256, Stream contenido, long maximo, CancellationToken cancellationToken);

    /// <summary>Recibe un flujo cuya huella todavía no se sabe. Lo recibido no está en el almacén hasta que se guarda: desecharlo sin guardarlo no deja rastro.</summary>
    /// <exception cref="DemasiadoGrandeException">Pasa del máximo; no se lee el resto y no queda nada.</exception>
    Task<IContenidoRecibido> RecibirAsync(Guid despachoId, Stream contenido, long maximo, CancellationToken cancellationToken);

    /// <summary>Abre el contenido para leerlo desde cualquier punto, o null si no está.</summary>
    Stream? Abrir(Guid despachoId, string sha256);

    bool Existe(Guid despachoId, string sha256);

    /// <summary>Borra un contenido guardado antes de ese instante; si es posterior, alguien acaba de volver a enviarlo y se queda.</summary>
    void Borrar(Guid despachoId, string sha256, DateTime anteriorA);

    /// <summary>Borra todo lo del despacho.</summary>
    void BorrarTodo(Guid despachoId);

    /// <summary>Borra lo que quedó a medio recibir antes de ese instante.</summary>
    void BorrarTemporales(DateTime anterioresA);

    /// <summary>Comprueba que se puede escribir. Falla si no.</summary>
    Task ComprobarAsync(CancellationToken cancellationToken);

    /// <summary>Huellas guardadas antes de un instante: lo usa el barrido de huérfanos.</summary>
    IEnumerable<string> GuardadosAntesDe(Guid despachoId, DateTime instante);
}

/// <summary>Unos bytes recién llegados, aparte: se pueden leer e inspeccionar antes de decidir si se guardan.</summary>
public interface IContenidoRecibido : IDisposable
{
    string Sha256 { get; }

    /// <summary>Bytes.</summary>
    long Tamano { get; }

    /// <summary>Para leerlo desde cualquier punto; lo cierra quien lo abre.</summary>
    Stream Abrir();

    /// <summary>Pasa al almacén con su nombre definitivo. Al volver, sobrevive a un corte de luz.</summary>
    void Guardar();
}
