using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Disco;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>Dónde está la carpeta compartida con los escritorios; dentro, una por despacho.</summary>
public sealed record CarpetaCompartida(string Ruta);

/// <summary>Los dos sentidos de la carpeta de cada despacho.</summary>
internal sealed class RaizDelPuente(CarpetaCompartida compartida, IOptions<OpcionesDeCarpeta> opciones, IDiscoDuradero disco, TimeProvider reloj)
{
    /// <summary>Lo que escribe el escritorio; null si la carpeta no es de fiar.</summary>
    public CarpetaDeDespacho? AlPortal(string slug) => Preparada(slug, "a-portal");

    /// <summary>Lo que escribe el portal; null si la carpeta no es de fiar.</summary>
    public CarpetaDeDespacho? AlEscritorio(string slug) => Preparada(slug, "a-escritorio");

    public void Barrer(string slug)
    {
        var limite = reloj.Ahora().AddDays(-opciones.Value.DiasDeProcesado);
        AlPortal(slug)?.Barrer(limite);
        AlEscritorio(slug)?.Barrer(limite);
    }

    private CarpetaDeDespacho? Preparada(string slug, string sentido)
    {
        var carpeta = new CarpetaDeDespacho(compartida.Ruta, slug, sentido, disco);
        return carpeta.Preparar() ? carpeta : null;
    }
}
