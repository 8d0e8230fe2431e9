using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;
using ElGestorPortal.Infrastructure.Puente.Muestra.Envio;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>
/// Cuenta otra vez al portal todo lo que la oficina tiene, dentro de una instantánea, cuando el portal lo pide. Va por partes, para no dejar de atender lo
/// demás; si el escritorio se cierra a medias, al abrirse empieza otra vez con la misma instantánea: lo ya contado no cambia nada. Antes de cerrarla anota
/// que está todo contado: una cerrada no se puede abrir otra vez, pero sí volver a cerrar.
/// </summary>
internal sealed partial class Repasador(IEnlace enlace, ICajon cajon, LibroDeOficina libro, TimeProvider reloj, ILogger logger)
{
    private static readonly string[] Tipos = ["persona", "vehiculo", "escritura", "expediente", "actividad", "factura", "documento", "respuesta", "mensaje"];
    private static readonly TimeSpan Parte = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Caducidad = TimeSpan.FromHours(23);

    private bool _abierta, _avisado;
    private IEnumerator<Lote>? _lotes;
    private Encargo? _turno;

    public bool EnMarcha => libro.Repaso is not null;

    /// <summary>Sigue con el que haya a medias; si no lo hay y se pide, empieza uno.</summary>
    public async Task SeguirAsync(bool pide, CancellationToken cancellationToken)
    {
        if (!EnMarcha && (!pide || !Puede())) return;
        if (libro.Repaso is not { } repaso || reloj.GetUtcNow() - repaso.Desde > Caducidad) repaso = Empezar();
        if (!repaso.Contado && !await ContarAsync(repaso, cancellationToken)) return;
        if (await enlace.CerrarInstantaneaAsync(repaso.Id, cancellationToken)) Anotar(null);
    }

    /// <returns>false si queda algo por contar.</returns>
    private async Task<bool> ContarAsync(Repaso repaso, CancellationToken cancellationToken)
    {
        if (!_abierta && !(_abierta = await enlace.AbrirInstantaneaAsync(repaso.Id, Tipos, cancellationToken))) return false;

        var inicio = reloj.GetTimestamp();
        _lotes ??= Lotes.De(Todo(), new OpcionesDeEscritorio().Lote).GetEnumerator();
        while (_turno is not null || _lotes.MoveNext())
        {
            _turno ??= new(Guid.CreateVersion7(), reloj.GetUtcNow(), _lotes.Current.Elementos, _lotes.Current.Blobs, repaso.Id);
            if (!await enlace.EntregarAsync(_turno, cancellationToken)) return false;
            _turno = null;
            if (reloj.GetElapsedTime(inicio) > Parte) return false;
        }

        Anotar(repaso with { Contado = true });
        return true;
    }

    /// <summary>Quien no contó la gestoría no la tiene: si contara solo lo suyo, el portal daría lo demás por borrado.</summary>
    private bool Puede()
    {
        if (libro.Contada is not null) return true;
        if (!_avisado) NoSePuede();
        _avisado = true;
        return false;
    }

    private Repaso Empezar()
    {
        Anotar(new(Guid.CreateVersion7(), reloj.GetUtcNow()));
        return libro.Repaso!;
    }

    private void Anotar(Repaso? repaso)
    {
        (libro.Repaso, _abierta, _lotes, _turno) = (repaso, false, null, null);
        cajon.Guardar(libro);
    }

    /// <summary>La gestoría como se contó, con lo que ha cambiado desde entonces.</summary>
    private IEnumerable<PaqueteDeMuestra> Todo()
    {
        var dicho = new Dictionary<string, ElementoDelPuente>(libro.Dicho);
        foreach (var paquete in new GestoriaDeMuestra(libro.Contada!).Paquetes())
            yield return paquete with { Elementos = [.. paquete.Elementos.Where(e => !dicho.ContainsKey(LibroDeOficina.Clave(e.Tipo, e.OrigenId)))] };
        foreach (var elemento in dicho.Values.Where(e => e.Op == "upsert")) yield return new([elemento], []);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "La oficina pide un repaso completo, pero este escritorio no contó la gestoría y no puede hacerlo")]
    private partial void NoSePuede();
}
