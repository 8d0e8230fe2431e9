using ElGestorPortal.Application.Puente;
using MediatR;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Sección <c>Puente:Retraso</c>: desde cuándo se avisa de que los datos pueden no estar al día.</summary>
public sealed class OpcionesDeRetraso
{
    public const string Seccion = "Puente:Retraso";

    /// <summary>Horas sin saber del escritorio; 0: no se avisa.</summary>
    public double Horas { get; set; } = 24;

    /// <summary>Las de cada despacho, por su nombre corto, si son otras.</summary>
    public IDictionary<string, double> Despachos { get; } = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Si los datos de un despacho son viejos, de cuándo son. Se mira cada medio minuto: es lo mismo para todos sus usuarios.</summary>
internal sealed class AvisoDeRetraso(IMediator mediator, IMemoryCache cache, IOptionsMonitor<OpcionesDeRetraso> opciones, TimeProvider reloj)
{
    private static readonly TimeSpan Dura = TimeSpan.FromSeconds(30);

    /// <returns>La última vez que se supo del escritorio, UTC; null si están al día, o si nunca ha hablado y no hay nada que sea viejo.</returns>
    public async Task<DateTime?> DatosDeAsync(Guid despachoId, string slug, CancellationToken cancellationToken)
    {
        var horas = opciones.CurrentValue.Despachos.TryGetValue(slug, out var propias) ? propias : opciones.CurrentValue.Horas;
        if (horas <= 0) return null;

        var clave = ("puesta-al-dia", despachoId);
        if (!cache.TryGetValue(clave, out DateTime? ultima))
        {
            ultima = await mediator.Send(new ObtenerPuestaAlDiaQuery(), cancellationToken);
            cache.Set(clave, ultima, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Dura, Size = 1 });
        }

        return ultima is { } cuando && reloj.GetUtcNow().UtcDateTime - cuando > TimeSpan.FromHours(horas) ? cuando : null;
    }
}
