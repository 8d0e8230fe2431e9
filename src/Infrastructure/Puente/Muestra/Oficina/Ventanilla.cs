using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>Lo que la oficina y el portal se dicen en una vuelta. El libro se guarda una vez por cada cosa que no se puede olvidar, no por cada encargo.</summary>
internal sealed class Ventanilla(IEnlace enlace, ICajon cajon, LibroDeOficina libro, Recepcion recepcion, TimeProvider reloj)
{
    /// <summary>Recoge los mensajes y los anota antes de acusarlos.</summary>
    /// <returns>El portal pide que se le cuente todo otra vez.</returns>
    public async Task<bool> RecogerAsync(TimeSpan espera, CancellationToken cancellationToken)
    {
        var acuses = new List<AcuseDatos>();
        var recogida = await enlace.RecogerAsync(espera, cancellationToken);
        foreach (var mensaje in recogida.Mensajes) acuses.Add(await recepcion.RecibirAsync(mensaje, cancellationToken));
        if (acuses.Count > 0)
        {
            cajon.Guardar(libro);
            await enlace.AcusarAsync(acuses, cancellationToken);
        }

        return recogida.PideInstantanea;
    }

    /// <summary>Cuenta lo que ya toca. Si se corta antes de guardar el libro, se cuenta otra vez: con el mismo id y la misma versión, no cambia nada.</summary>
    public async Task ContarAsync(CancellationToken cancellationToken)
    {
        var (ahora, quedaban) = (reloj.GetUtcNow(), libro.Pendientes.Count);
        foreach (var encargo in libro.Pendientes.Where(e => e.Desde <= ahora).ToList())
        {
            if (!await enlace.EntregarAsync(encargo, cancellationToken)) continue;

            libro.Pendientes.Remove(encargo);
            foreach (var elemento in encargo.Elementos) libro.Dicho[LibroDeOficina.Clave(elemento.Tipo, elemento.OrigenId)] = elemento;
        }

        if (libro.Pendientes.Count < quedaban) cajon.Guardar(libro);
    }
}
