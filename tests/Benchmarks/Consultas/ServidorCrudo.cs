using System.Data.Common;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Domain.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>El límite: Kestrel y ADO.NET, sin nada más. Mira la sesión en la base de datos en cada petición, como el portal, y devuelve los mismos bytes.</summary>
internal static class ServidorCrudo
{
    private const string SqlDocumento = """
        SELECT d."Sha256", d."TipoMime", d."Nombre" FROM "HechosDocumento" h JOIN "Documentos" d ON d."Id" = h."DocumentoId" AND d."DespachoId" = h."DespachoId"
        WHERE h."DespachoId" = @despacho AND h."Nif" = @nif AND h."Calidad" = @calidad AND h."DocumentoId" = @id AND h."Descargable" AND NOT d."Borrado" AND d."ConContenido"
        """;

    public static async Task EjecutarAsync(Opciones opciones)
    {
        var carpeta = opciones.Texto("datos");
        var ficha = await Ficha.LeerAsync(carpeta);
        var capturadas = Directory.EnumerateFiles(carpeta, "respuesta-*").ToDictionary(f => Path.GetFileName(f)["respuesta-".Length..], File.ReadAllBytes, StringComparer.Ordinal);
        await using var origen = Sesiones.Origen(ficha);
        var constructor = WebApplication.CreateSlimBuilder();
        constructor.Logging.ClearProviders();
        await using var app = constructor.Build();
        app.Run(http => AtenderAsync(http, origen, carpeta, capturadas));
        await app.RunAsync();
    }

    private static async Task AtenderAsync(HttpContext http, DbDataSource origen, string carpeta, Dictionary<string, byte[]> capturadas)
    {
        var camino = http.Request.Path.Value!;
        if (camino == "/vivo") return;

        await using var conexion = await origen.OpenConnectionAsync();
        var deDocumento = camino.StartsWith("/api/v1/documentos/", StringComparison.Ordinal);
        if (Secreto(http.Request) is not { } secreto || await SesionCruda.LeerAsync(conexion, secreto, deDocumento ? Permiso.DescargarDocumentos : Permiso.VerExpedientes) is not { } quien)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Cabeceras(http.Response, camino == "/expedientes" ? "text/html; charset=utf-8" : "application/json; charset=utf-8");
        if (deDocumento) await DescargarAsync(http, conexion, quien, Guid.Parse(camino.Split('/')[4]), carpeta);
        else if (camino == "/api/v1/busqueda") await BuscarAsync(http, conexion, quien, capturadas);
        else if (camino.Length > "/api/v1/expedientes/".Length) await FichaCruda.EscribirAsync(conexion, quien, Guid.Parse(camino.Split('/')[4]), http.Response.BodyWriter);
        else await ListarAsync(http, conexion, quien, camino == "/expedientes" ? capturadas["pagina"] : null);
    }

    private static async Task ListarAsync(HttpContext http, DbConnection conexion, SesionCruda quien, byte[]? pagina)
    {
        var (filas, nuevos) = await ListaCruda.LeerAsync(conexion, quien);
        if (pagina is null) ListaCruda.Escribir(http.Response.BodyWriter, filas, nuevos);
        else await http.Response.BodyWriter.WriteAsync(pagina);
    }

    private static async Task BuscarAsync(HttpContext http, DbConnection conexion, SesionCruda quien, Dictionary<string, byte[]> capturadas)
    {
        string que = http.Request.Query["banco"]!;
        await BusquedaCruda.BuscarAsync(conexion, quien, que, http.Request.Query["q"]!);
        await http.Response.BodyWriter.WriteAsync(capturadas[$"busqueda-{que}"]);
    }

    private static async Task DescargarAsync(HttpContext http, DbConnection conexion, SesionCruda quien, Guid id, string carpeta)
    {
        await using var orden = conexion.CreateCommand();
        orden.CommandText = SqlDocumento;
        quien.Poner(orden);
        orden.Con("@id", id);
        string sha;
        await using (var r = await orden.ExecuteReaderAsync())
        {
            await r.ReadAsync();
            sha = r.GetString(0);
            http.Response.ContentType = r.GetString(1);
            http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(r.GetString(2))}.pdf";
        }

        await conexion.CloseAsync();
        var fichero = new FileInfo(Path.Combine(carpeta, "blobs", quien.DespachoId.ToString("N"), sha[..2], sha));
        http.Response.ContentLength = fichero.Length;
        http.Response.Headers.ETag = $"\"{sha}\"";
        http.Response.Headers.AcceptRanges = "bytes";
        await http.Response.SendFileAsync(fichero.FullName);
    }

    private static string? Secreto(HttpRequest peticion) => peticion.Headers.Authorization is [{ } portador] ? portador["Bearer ".Length..] : peticion.Cookies["__Host-portal"];

    /// <summary>Las mismas que pone el portal: también son bytes.</summary>
    private static void Cabeceras(HttpResponse respuesta, string tipo)
    {
        respuesta.ContentType = tipo;
        respuesta.Headers.CacheControl = "private, no-store";
        respuesta.Headers.XContentTypeOptions = "nosniff";
        respuesta.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src 'self'";
        respuesta.Headers["Referrer-Policy"] = "no-referrer";
        respuesta.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        respuesta.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        respuesta.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
    }
}
