using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Documentos.Inspeccion;
using ElGestorPortal.Domain.Documentos;
using FluentValidation.Results;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Recibe un fichero de fuera, aparte: lo mide, lo inspecciona y se lo pasa al antivirus. Lo que no vale no deja rastro.</summary>
internal sealed class RecepcionDeArchivos(IAlmacenDeContenido almacen, IAntivirus antivirus, OpcionesDeSubidas opciones, IUsuarioActual usuario)
{
    public async Task<ArchivoRecibido> RecibirAsync(ArchivoEntrante archivo, CancellationToken cancellationToken)
    {
        var nombre = NombreDeFichero.Limpiar(archivo.Nombre);
        if (TipoDeArchivo.PorExtension(Path.GetExtension(nombre)) is null) throw new TipoNoAdmitidoException();

        var contenido = await almacen.RecibirAsync(usuario.DespachoId, archivo.Contenido, opciones.MaximoPorArchivo, cancellationToken);
        try
        {
            var clase = ClaseDocumento.Normalizar(await archivo.LeerClase(cancellationToken));
            if (!ClaseDocumento.Todas.Contains(clase)) throw new ValidationException([new ValidationFailure("Clase", "Elija de la lista qué documento es.")]);

            await using var flujo = contenido.Abrir();
            var tipo = InspectorDeArchivos.Inspeccionar(flujo, nombre, opciones.MaximoDePixeles);
            return new(contenido, new(clase, nombre, tipo.TipoMime), await antivirus.AnalizarAsync(flujo, cancellationToken));
        }
        catch
        {
            contenido.Dispose();
            throw;
        }
    }
}

/// <summary>Un fichero admitido y lo que dice de él el antivirus. Desecharlo sin guardarlo no deja rastro.</summary>
internal sealed record ArchivoRecibido(IContenidoRecibido Contenido, ArchivoSubido Archivo, Dictamen Dictamen) : IDisposable
{
    public void Dispose() => Contenido.Dispose();
}
