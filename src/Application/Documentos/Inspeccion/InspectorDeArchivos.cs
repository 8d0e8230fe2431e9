namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>
/// Mira lo que trae un fichero antes de guardarlo: que sea de un tipo admitido, que su extensión diga la verdad y que no lleve dentro nada que
/// se ejecute ni que reviente al abrirse. Nada se decodifica entero ni cabe entero en memoria.
/// </summary>
internal static class InspectorDeArchivos
{
    /// <param name="contenido">Los bytes; se puede leer desde cualquier punto.</param>
    /// <param name="nombre">Como lo llamó quien lo envía.</param>
    /// <param name="maximoDePixeles">Los que puede tener una imagen.</param>
    /// <exception cref="TipoNoAdmitidoException">No es de un tipo admitido, o no es lo que dice su extensión.</exception>
    /// <exception cref="ContenidoRechazadoException">Lo es, pero lleva algo que no se admite.</exception>
    public static TipoDeArchivo Inspeccionar(Stream contenido, string nombre, long maximoDePixeles)
    {
        if (contenido.Length == 0) throw new PeticionInvalidaException("archivo-vacio", "El archivo está vacío.");

        var tipo = TipoDeArchivo.PorExtension(Path.GetExtension(nombre)) ?? throw new TipoNoAdmitidoException();
        try
        {
            Mirar(tipo, contenido, maximoDePixeles);
            return tipo;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            // Lo enviado está roto o mal hecho a propósito: es cosa suya, no un fallo del portal.
            throw new ContenidoRechazadoException("archivo-danado", "El archivo está dañado y no se puede leer. Ábralo en su ordenador, guárdelo otra vez y vuelva a enviarlo.");
        }
        finally
        {
            contenido.Position = 0;
        }
    }

    private static void Mirar(TipoDeArchivo tipo, Stream contenido, long maximoDePixeles)
    {
        contenido.Position = 0;
        if (tipo == TipoDeArchivo.Pdf) InspectorDePdf.Inspeccionar(contenido);
        else if (tipo == TipoDeArchivo.Txt || tipo == TipoDeArchivo.Csv) InspectorDeTexto.Inspeccionar(contenido);
        else if (tipo == TipoDeArchivo.Docx || tipo == TipoDeArchivo.Xlsx || tipo == TipoDeArchivo.Odt || tipo == TipoDeArchivo.Ods) InspectorDeOficina.Inspeccionar(contenido, tipo);
        else if (InspectorDeImagenes.Pixeles(contenido, tipo) > maximoDePixeles)
            throw new ContenidoRechazadoException("imagen-enorme", $"La imagen tiene demasiados puntos: como mucho, {maximoDePixeles / 1_000_000} millones. Guárdela más pequeña y vuelva a enviarla.");
    }

    /// <summary>No es lo que dice su extensión.</summary>
    public static TipoNoAdmitidoException NoEsLoQueDice(TipoDeArchivo tipo) =>
        new($"El archivo termina en «{tipo.Extensiones[0]}», pero su contenido es otra cosa. Envíe el original.");

    public static ContenidoRechazadoException Bomba() =>
        new("archivo-desmedido", "El archivo se hace desmedidamente grande al abrirlo. No se ha guardado.");

    public static ContenidoRechazadoException Activo(string que) => new("contenido-activo", que);
}
