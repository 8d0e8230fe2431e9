using System.Text.Json;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

/// <summary>Un mensaje del portal (puente.md §3), sin abrir.</summary>
internal sealed record MensajeDelPortal(Guid MessageId, long Secuencia, string Tipo, JsonElement Datos)
{
    /// <summary>Los contenidos que hay que tener para poder decir que se ha recibido.</summary>
    public IEnumerable<string> Contenidos() => Tipo switch
    {
        "adjunto" => [Abrir<AdjuntoDelPortal>().Sha256],
        "solicitud" => (Abrir<SolicitudDelPortal>().Adjuntos ?? []).Select(a => a.Sha256),
        _ => [],
    };

    public T Abrir<T>() => Datos.Deserialize<T>(JsonDelPuente.Opciones) ?? throw new JsonException("Sin datos.");
}

internal sealed record SalidaDelPortal(IReadOnlyList<MensajeDelPortal>? Mensajes, bool? PideInstantanea = null);

/// <summary>Lo que la oficina pide por la carpeta, en <c>a-escritorio/pedido.json</c>.</summary>
internal sealed record PedidoDelPortal(bool PideInstantanea);

/// <summary>Lo que el escritorio contesta a un mensaje.</summary>
internal sealed record AcuseDatos(Guid MessageId, string Resultado, string? OrigenId = null, string? Numero = null, string? Codigo = null, string? Detalle = null);

internal sealed record QuienDelPortal(string Nif, string Nombre);

internal sealed record SolicitudDelPortal(
    Guid SolicitudId, string Numero, CodigoYNombre TipoTramite, string? RefPropia, QuienDelPortal Colaborador, IReadOnlyList<ParteDelPortal>? Intervinientes,
    VehiculoDelPortal? Vehiculo, string? Observaciones, IReadOnlyList<AdjuntoDelPortal>? Adjuntos);

internal sealed record ParteDelPortal(string Rol, string Nif, string? Tipo, string? Nombre, string? Apellido1, string? Apellido2, string? RazonSocial, string? Email, string? Telefono)
{
    public PersonaDatos ComoPersona() => new(Nif, Tipo ?? (RazonSocial is null ? "fisica" : "juridica"), Nombre, Apellido1, Apellido2, RazonSocial, Email, Telefono);
}

internal sealed record VehiculoDelPortal(string? Matricula, string? Bastidor, string? Marca, string? Modelo, DateOnly? FechaPrimeraMatriculacion);

internal sealed record AdjuntoDelPortal(
    Guid DocumentoId, string? Expediente, Guid? SolicitudId, string Clase, string Nombre, string TipoMime, long Tamano, string Sha256, QuienDelPortal? SubidoPor);

internal sealed record NotaDelPortal(Guid MensajeId, string? Expediente, Guid? SolicitudId, AutorDelPortal Autor, string? Lado, string Texto)
{
    public bool EsDeLaOficina => Lado == "oficina";
}

internal sealed record AutorDelPortal(string? Nif, string? Nombre);
