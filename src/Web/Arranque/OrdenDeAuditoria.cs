using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;

namespace ElGestorPortal.Web.Arranque;

/// <summary><c>--verificar-auditoria</c>.</summary>
internal static class OrdenDeAuditoria
{
    /// <summary>Recorre la cadena de cada despacho. Si alguna no cuadra, lo dice y sale con error.</summary>
    public static async Task VerificarAsync(IServiceProvider servicios)
    {
        await Migrador.MigrarAsync(servicios, CancellationToken.None);
        var envio = servicios.GetRequiredService<IEnvioAislado>();
        var malas = 0;
        foreach (var despacho in await envio.EnviarComoAsync(Identidad.Sistema(Guid.Empty), new ListarDespachosQuery(), CancellationToken.None))
        {
            var cadena = await envio.EnviarComoAsync(Identidad.Sistema(despacho), new VerificarAuditoriaQuery(), CancellationToken.None);
            if (cadena.Fallo is not null) malas++;
            await Console.Out.WriteLineAsync(cadena.Fallo is null
                ? $"{despacho}: correcta, {cadena.Selladas} líneas selladas y {cadena.SinSellar} por sellar."
                : $"{despacho}: NO CUADRA en la línea {cadena.Orden} ({cadena.Linea?.ToString() ?? "sin id"}): {cadena.Fallo}");
        }

        if (malas > 0) throw new ArgumentException("La auditoría no está como se selló.");
    }
}
