namespace ElGestorPortal.Browser.Tests.Common;

internal static class PaginaMinima
{
    public static string Con(string contenido) => $"""
        <!doctype html>
        <html lang="es">
        <head><title>Vehículos</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><main><h1>Vehículos</h1>{contenido}</main></body>
        </html>
        """;
}
