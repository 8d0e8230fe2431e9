using System.Net;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Dice a un integrador si su lado, o un portal, habla la versión 1 del puente: una línea por comprobación y un código de salida.</summary>
public static class VerificacionDelContrato
{
    private static readonly TimeSpan Mirada = TimeSpan.FromMilliseconds(200);

    /// <summary>Escucha en ese puerto, hace de portal y espera a haberlo visto todo o a que se acabe el plazo.</summary>
    /// <returns>0 si el agente habla la versión 1; 2 si no.</returns>
    public static async Task<int> AgenteAsync(int puerto, string credencial, TimeSpan plazo, TimeProvider reloj, TextWriter salida, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(salida);
        var verificador = new VerificadorDeAgente(credencial, reloj);
        using var escucha = new HttpListener();
        escucha.Prefixes.Add($"http://localhost:{puerto}/");
        escucha.Start();
        await salida.WriteLineAsync($"Apunte su agente a http://localhost:{puerto} con la credencial «{credencial}». Espero {plazo.TotalSeconds:0} segundos.");

        using var fin = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        fin.CancelAfter(plazo);
        await using var cierre = fin.Token.Register(escucha.Stop);
        while (!fin.IsCancellationRequested && !verificador.Acabado)
        {
            try
            {
                await ResponderAsync(verificador, await escucha.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                // Se acabó el plazo, o el agente colgó a medias: su próxima llamada dirá qué hizo con ello.
            }
        }

        return await ContarAsync(verificador.Comprobaciones, "Su agente", salida);
    }

    /// <summary>Hace de portal en esa carpeta y espera a haberlo visto todo o a que se acabe el plazo.</summary>
    /// <returns>0 si el agente habla la versión 1; 2 si no.</returns>
    public static async Task<int> AgenteAsync(string carpeta, TimeSpan plazo, TimeProvider reloj, TextWriter salida, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(salida);
        ArgumentNullException.ThrowIfNull(reloj);
        var (verificador, inicio) = (new VerificadorDeAgentePorCarpeta(carpeta, reloj), reloj.GetTimestamp());
        await salida.WriteLineAsync($"Apunte su agente a la carpeta {carpeta}. Espero {plazo.TotalSeconds:0} segundos.");
        while (!verificador.Acabado && reloj.GetElapsedTime(inicio) < plazo && !cancellationToken.IsCancellationRequested)
        {
            verificador.Vuelta();
            await Task.Delay(Mirada, reloj, cancellationToken);
        }

        return await ContarAsync(verificador.Comprobaciones, "Su agente", salida);
    }

    /// <summary>Comprueba con unos ficheros, que después quita, que un portal en marcha habla la versión 1 por esa carpeta.</summary>
    /// <returns>0 si la habla; 2 si no.</returns>
    public static async Task<int> PortalAsync(string carpeta, TimeSpan plazo, TimeProvider reloj, TextWriter salida, CancellationToken cancellationToken)
    {
        var verificador = new VerificadorDePortalPorCarpeta(carpeta, reloj);
        await verificador.VerificarAsync(plazo, cancellationToken);
        return await ContarAsync(verificador.Comprobaciones, "El portal", salida);
    }

    /// <summary>Comprueba, sin cambiar nada en él, que un portal habla la versión 1 con esa credencial.</summary>
    /// <returns>0 si la habla; 2 si no.</returns>
    public static async Task<int> PortalAsync(HttpClient http, string credencial, TextWriter salida, CancellationToken cancellationToken)
    {
        var verificador = new VerificadorDePortal(http, credencial);
        await verificador.VerificarAsync(cancellationToken);
        return await ContarAsync(verificador.Comprobaciones, "El portal", salida);
    }

    private static async Task ResponderAsync(VerificadorDeAgente verificador, HttpListenerContext contexto)
    {
        using var cuerpo = new MemoryStream();
        await contexto.Request.InputStream.CopyToAsync(cuerpo);
        var peticion = contexto.Request;
        var (estado, respuesta) = verificador.Atender(peticion.HttpMethod, peticion.RawUrl ?? "/", peticion.Headers["Authorization"], peticion.ContentType, cuerpo.ToArray());
        contexto.Response.StatusCode = (int)estado;
        if (estado == HttpStatusCode.ServiceUnavailable) contexto.Response.Headers["Retry-After"] = "1";
        contexto.Response.ContentType = (int)estado >= 400 ? "application/problem+json" : peticion.RawUrl?.Contains("/blobs/", StringComparison.Ordinal) == true ? "application/octet-stream" : "application/json";
        if (peticion.HttpMethod != "HEAD" && respuesta.Length > 0) await contexto.Response.OutputStream.WriteAsync(respuesta);
        contexto.Response.Close();
    }

    private static async Task<int> ContarAsync(Comprobaciones comprobaciones, string quien, TextWriter salida)
    {
        foreach (var c in comprobaciones.Todas)
        {
            var marca = c.Veredicto switch { Veredicto.Pasa => "  bien", Veredicto.Falla => "  MAL ", _ => "  —   " };
            await salida.WriteLineAsync($"{marca}  {c.Codigo,-13} {c.Que}{(c.Detalle is { } d ? $"\n                       {d}" : c.Veredicto == Veredicto.SinVer ? " (no se ha visto)" : "")}");
        }

        await salida.WriteLineAsync(comprobaciones.Conforme ? $"{quien} habla la versión 1 del puente." : $"{quien} todavía no habla la versión 1 del puente.");
        return comprobaciones.Conforme ? 0 : 2;
    }
}
