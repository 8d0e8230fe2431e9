namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

internal sealed record ActividadDatos(
    string Expediente, DateTimeOffset Fecha, string? EstadoAnterior, string? EstadoNuevo, string Texto, bool Publica, string Usuario);

internal sealed record AutorDatos(string Nombre);

internal sealed record MensajeDatos(string? Expediente, AutorDatos Autor, string Texto, DateTimeOffset Fecha, Guid? SolicitudId = null, string? ParaNif = null);
