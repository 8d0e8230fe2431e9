using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>La mesa de entrada: anota cada mensaje una vez, decide qué se contesta y deja encargado lo que habrá que contar al portal.</summary>
internal sealed class Mesa(LibroDeOficina libro, TimeProvider reloj, RitmoDeOficina ritmo)
{
    private static readonly string[] Solicitante = ["colaborador"];
    private static readonly string[] Cliente = ["cliente"];

    /// <summary>El acuse de un mensaje cuyos contenidos ya se tienen.</summary>
    public AcuseDatos Recibir(MensajeDelPortal mensaje)
    {
        if (libro.Recibidos.TryGetValue(mensaje.MessageId, out var anterior))
        {
            return anterior.Resultado == "aceptado" ? anterior with { Resultado = "duplicado" } : anterior;
        }

        try
        {
            return libro.Recibidos[mensaje.MessageId] = Tramitar(mensaje);
        }
        catch (JsonException)
        {
            return libro.Recibidos[mensaje.MessageId] = new(mensaje.MessageId, "rechazado", Codigo: "datos-ilegibles", Detalle: "El escritorio no entiende los datos.");
        }
    }

    private AcuseDatos Tramitar(MensajeDelPortal mensaje)
    {
        switch (mensaje.Tipo)
        {
            case "solicitud":
                return Solicitud(mensaje.MessageId, mensaje.Abrir<SolicitudDelPortal>());
            case "adjunto":
                var adjunto = mensaje.Abrir<AdjuntoDelPortal>();
                var expediente = adjunto.Expediente ?? (adjunto.SolicitudId is { } s ? Carpetilla.OrigenId(s) : null);
                return expediente is null
                    ? new(mensaje.MessageId, "rechazado", Codigo: "falta-campo", Detalle: "No dice a qué expediente va.")
                    : new(mensaje.MessageId, "aceptado", Archivar(adjunto, expediente, adjunto.SubidoPor?.Nif, reloj.GetUtcNow() + ritmo.Respuesta));
            case "mensaje":
                return Contestar(mensaje.MessageId, mensaje.Abrir<NotaDelPortal>());
            default:
                return new(mensaje.MessageId, "rechazado", Codigo: "tipo-desconocido", Detalle: "El escritorio no conoce ese tipo de mensaje.");
        }
    }

    /// <summary>Quien escribe desde fuera recibe siempre una contestación, y solo él. Lo que la oficina escribió en el portal se archiva sin más.</summary>
    private AcuseDatos Contestar(Guid messageId, NotaDelPortal nota)
    {
        if (nota.EsDeLaOficina) return new(messageId, "aceptado", $"NOTA-{messageId:N}");

        var cuando = reloj.GetUtcNow() + ritmo.Respuesta;
        Encargar(cuando, Elemento("mensaje", $"RESP-{nota.MensajeId:N}", cuando, new MensajeDatos(
            nota.Expediente, new("Nuria Galán, de la gestoría"), "Recibido, gracias. Lo miramos y le decimos algo.", cuando, nota.Expediente is null ? nota.SolicitudId : null, nota.Autor.Nif)));
        return new(messageId, "aceptado", $"NOTA-{messageId:N}");
    }

    private AcuseDatos Solicitud(Guid messageId, SolicitudDelPortal solicitud)
    {
        libro.Colaboradores.Add(solicitud.Colaborador.Nif);
        var (ahora, carpetilla) = (reloj.GetUtcNow(), new Carpetilla(solicitud));
        var decision = carpetilla.Decidir(ahora + ritmo.Respuesta);
        Encargar(decision.Fecha, Elemento("respuesta", solicitud.SolicitudId.ToString(), decision.Fecha, decision));
        if (decision.Estado == "aceptada")
        {
            var abierto = ahora + ritmo.Expediente;
            Encargar(abierto, [.. carpetilla.Abrir(abierto).Select(e => Elemento(e.Tipo, e.OrigenId, abierto, e.Datos))]);
            for (var paso = 1; paso <= ritmo.Avances && paso < carpetilla.Pasos; paso++)
            {
                var cuando = abierto + (ritmo.Avance * paso);
                Encargar(cuando, [.. carpetilla.Avanzar(paso, cuando).Select(e => Elemento(e.Tipo, e.OrigenId, cuando, e.Datos))]);
            }

            foreach (var adjunto in solicitud.Adjuntos ?? [])
            {
                Archivar(adjunto, Carpetilla.OrigenId(solicitud.SolicitudId), solicitud.Colaborador.Nif, abierto);
            }
        }

        return new(messageId, "aceptado", carpetilla.Origen);
    }

    /// <summary>Lo subido queda en el archivo de la oficina y se cuenta al portal, que lo funde con la subida. Lo ve el lado de quien lo subió.</summary>
    private string Archivar(AdjuntoDelPortal adjunto, string expediente, string? nif, DateTimeOffset cuando)
    {
        var origenId = $"ARCH-{adjunto.DocumentoId:N}";
        var datos = new DocumentoDatos
        {
            Expediente = expediente,
            DocumentoPortal = adjunto.DocumentoId,
            Clase = adjunto.Clase,
            Nombre = adjunto.Nombre,
            TipoMime = adjunto.TipoMime,
            Tamano = adjunto.Tamano,
            Sha256 = adjunto.Sha256,
            Fecha = DateOnly.FromDateTime(cuando.UtcDateTime),
            Audiencia = nif is not null && libro.Colaboradores.Contains(nif) ? Solicitante : Cliente,
            Roles = [],
            Permiso = "descargar",
        };
        Encargar(cuando, Elemento("documento", origenId, cuando, datos));
        return origenId;
    }

    /// <summary>Algo que pasa en la oficina por su cuenta: un cambio o, sin datos, un borrado.</summary>
    public void Encargar(string tipo, string origenId, object? datos, params IReadOnlyList<BlobDeMuestra> contenidos)
    {
        var ahora = reloj.GetUtcNow();
        libro.Pendientes.Add(new(Guid.CreateVersion7(), ahora, [new(tipo, datos is null ? "borrado" : "upsert", origenId, libro.Siguiente(tipo, origenId, ahora), ahora, datos)], contenidos));
    }

    private ElementoDelPuente Elemento(string tipo, string origenId, DateTimeOffset cuando, object datos) =>
        new(tipo, "upsert", origenId, libro.Siguiente(tipo, origenId, reloj.GetUtcNow()), cuando, datos);

    private void Encargar(DateTimeOffset desde, params ElementoDelPuente[] elementos) => libro.Pendientes.Add(new(Guid.CreateVersion7(), desde, elementos, []));
}
