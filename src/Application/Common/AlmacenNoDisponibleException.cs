namespace ElGestorPortal.Application.Common;

/// <summary>La base de datos no puede escribir ahora (disco lleno, ocupada, sin conexión). No es culpa de lo enviado: se reintenta más tarde.</summary>
public sealed class AlmacenNoDisponibleException(Exception? causa = null) : Exception("El almacén no está disponible en este momento.", causa);
