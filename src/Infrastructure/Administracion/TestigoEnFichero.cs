using System.Globalization;
using ElGestorPortal.Application.Administracion;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Un fichero por despacho, <c>auditoria/{id}.sello</c>, en la carpeta de datos. Se sustituye entero: nunca queda a medias.</summary>
internal sealed class TestigoEnFichero(string carpeta) : ITestigoDeAuditoria
{
    public async Task GuardarAsync(Guid despachoId, PuntaDeCadena punta, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(carpeta);
        var provisional = Path.Combine(carpeta, $"{despachoId:N}.{Guid.NewGuid():N}.tmp");
        await File.WriteAllTextAsync(provisional, string.Create(CultureInfo.InvariantCulture, $"{punta.Selladas} {punta.Cabeza}\n"), cancellationToken);
        File.Move(provisional, Ruta(despachoId), overwrite: true);
    }

    public async Task<PuntaDeCadena?> LeerAsync(Guid despachoId, CancellationToken cancellationToken)
    {
        if (!File.Exists(Ruta(despachoId))) return null;
        var partes = (await File.ReadAllTextAsync(Ruta(despachoId), cancellationToken)).Trim().Split(' ');
        return partes is [var numero, { Length: 64 } cabeza] && long.TryParse(numero, NumberStyles.None, CultureInfo.InvariantCulture, out var selladas)
            ? new(selladas, cabeza)
            : new(long.MaxValue, "ilegible");
    }

    private string Ruta(Guid despachoId) => Path.Combine(carpeta, $"{despachoId:N}.sello");
}
