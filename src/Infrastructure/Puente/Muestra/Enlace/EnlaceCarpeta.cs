using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

/// <summary>El portal, por la carpeta compartida. Nada se recuerda aquí: lo que falta por saber se lee de la propia carpeta.</summary>
internal sealed class EnlaceCarpeta(ICarpetaCompartida carpeta, TimeProvider reloj) : IEnlace
{
    private const string Bandeja = "a-escritorio/listo";
    private static readonly TimeSpan Mirada = TimeSpan.FromSeconds(1);
    private readonly Dictionary<Guid, HashSet<string>> ficheros = [];

    public async Task<Recogida> RecogerAsync(TimeSpan espera, CancellationToken cancellationToken)
    {
        var inicio = reloj.GetTimestamp();
        while (true)
        {
            var mensajes = carpeta.Listar(Bandeja).Where(NombreDeMensaje.Vale).SelectMany(Leer).ToList();
            if (mensajes.Count > 0 || reloj.GetElapsedTime(inicio) >= espera)
            {
                return new(mensajes, Pide());
            }

            await Task.Delay(Mirada, reloj, cancellationToken);
        }
    }

    public Task<byte[]?> TraerAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(carpeta.Leer($"{Bandeja}/{sha256}.bin"));

    public Task AcusarAsync(IReadOnlyList<AcuseDatos> acuses, CancellationToken cancellationToken)
    {
        Dejar(Guid.CreateVersion7(), new { acuses });
        foreach (var fichero in acuses.SelectMany(a => ficheros.Remove(a.MessageId, out var suyos) ? suyos : []))
        {
            carpeta.Mover($"{Bandeja}/{fichero}", $"a-escritorio/procesado/{fichero}");
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Está entregado cuando el portal deja su resultado y ha cogido sus contenidos. Lo que no se ve por ninguna parte, o acabó en error, se deja otra vez:
    /// los contenidos delante y el JSON, con otro nombre.
    /// </summary>
    public Task<bool> EntregarAsync(Encargo encargo, CancellationToken cancellationToken)
    {
        var (listo, procesado) = (carpeta.Listar("a-portal/listo"), carpeta.Listar("a-portal/procesado"));
        var faltan = encargo.Contenidos.Where(c => !procesado.Contains($"{c.Sha256}.bin")).ToList();
        foreach (var contenido in faltan.Where(c => !listo.Contains($"{c.Sha256}.bin")))
        {
            carpeta.Dejar($"{contenido.Sha256}.bin", contenido.Contenido);
        }

        return Task.FromResult(Resuelto(encargo.Id, new { instantanea = encargo.Instantanea, elementos = encargo.Elementos }, listo, procesado) && faltan.Count == 0);
    }

    public Task<bool> AbrirInstantaneaAsync(Guid id, IReadOnlyList<string> tipos, CancellationToken cancellationToken) =>
        Task.FromResult(Resuelto(id, new { abreInstantanea = new { id, tipos } }, carpeta.Listar("a-portal/listo"), carpeta.Listar("a-portal/procesado")));

    public Task<bool> CerrarInstantaneaAsync(Guid id, CancellationToken cancellationToken)
    {
        // Su fichero es otro que el que la abrió: lleva un id suyo, siempre el mismo.
        var cierre = new Guid(System.Security.Cryptography.SHA256.HashData(id.ToByteArray()).AsSpan(0, 16));
        return Task.FromResult(Resuelto(cierre, new { cierraInstantanea = id }, carpeta.Listar("a-portal/listo"), carpeta.Listar("a-portal/procesado")));
    }

    /// <summary>true si el portal dejó su resultado; si no se ve por ninguna parte, se deja otra vez.</summary>
    private bool Resuelto<T>(Guid id, T cuerpo, IReadOnlyList<string> listo, IReadOnlyList<string> procesado)
    {
        var suyo = $"_{id}.json";
        var resuelto = procesado.Any(n => n.EndsWith(suyo + ".resultado.json", StringComparison.Ordinal));
        if (!resuelto && !listo.Any(n => n.EndsWith(suyo, StringComparison.Ordinal)))
        {
            Dejar(id, cuerpo);
        }

        return resuelto;
    }

    /// <summary>Lo que hoy no se puede leer se mirará en la vuelta siguiente.</summary>
    private bool Pide()
    {
        try
        {
            return carpeta.Leer("a-escritorio/pedido.json") is { } bytes && JsonSerializer.Deserialize<PedidoDelPortal>(bytes, JsonDelPuente.Opciones)?.PideInstantanea == true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Dejar<T>(Guid id, T cuerpo) => carpeta.Dejar(NombreDeMensaje.De(id, reloj), JsonSerializer.SerializeToUtf8Bytes(cuerpo, JsonDelPuente.Opciones));

    /// <summary>Lo que hoy no se puede leer se mirará en la vuelta siguiente.</summary>
    private IReadOnlyList<MensajeDelPortal> Leer(string nombre)
    {
        try
        {
            var bytes = carpeta.Leer($"{Bandeja}/{nombre}");
            var mensajes = bytes is null ? [] : JsonSerializer.Deserialize<SalidaDelPortal>(bytes, JsonDelPuente.Opciones)?.Mensajes ?? [];
            foreach (var mensaje in mensajes)
            {
                (ficheros.TryGetValue(mensaje.MessageId, out var suyos) ? suyos : ficheros[mensaje.MessageId] = []).Add(nombre);
            }

            return mensajes;
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
