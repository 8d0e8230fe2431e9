using System.Text;
using System.Text.Json.Nodes;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Tests.Common.Puente;

/// <summary>Algo que el escritorio envió, con el id que el portal le dio.</summary>
public sealed record Recibido(string Tipo, string OrigenId, Guid Id);

/// <summary>
/// El escritorio de una prueba: inventa lo que no se le dice y lo envía por el puente. El mismo <c>origenId</c>, otra vez, es una versión nueva.
/// </summary>
public sealed class Alimentador(IPuertaDelPuente puente, TimeProvider reloj)
{
    private readonly Dictionary<(string Tipo, string OrigenId), long> _versiones = [];
    private int _serie;

    public Task<Recibido> UnaPersona(Func<DatosPersona, DatosPersona>? con = null, string? origenId = null) =>
        Poner(con, new DatosPersona { Nif = Nifs.Ana, Tipo = "fisica", Nombre = "Ana", Apellido1 = "Muñoz" }, origenId);

    public Task<Recibido> UnVehiculo(Func<DatosVehiculo, DatosVehiculo>? con = null, string? origenId = null) =>
        Poner(con, new DatosVehiculo { Matricula = "1234 BCD", Marca = "Seat", Modelo = "Ibiza" }, origenId);

    public Task<Recibido> UnaEscritura(Func<DatosEscritura, DatosEscritura>? con = null, string? origenId = null) =>
        Poner(con, new DatosEscritura { Protocolo = "77", Anio = 2026, TipoActo = "Compraventa" }, origenId);

    /// <summary>Sin intervinientes ni colaboradores: solo lo ve la gestoría hasta que se le pongan.</summary>
    public Task<Recibido> UnExpediente(Func<DatosExpediente, DatosExpediente>? con = null, string? origenId = null) => Poner(
        con, new DatosExpediente { Numero = $"2026/{_serie + 1:D4}", TipoTramite = new("transferencia", "Transferencia"), EstadoOrigen = new("en-tramite", "En trámite"), FechaAlta = reloj.Hoy() }, origenId);

    public Task<Recibido> UnaActividad(Recibido expediente, Func<DatosActividad, DatosActividad>? con = null, string? origenId = null) =>
        Poner(con, new DatosActividad { Expediente = expediente.OrigenId, Fecha = reloj.GetUtcNow(), Texto = "Presentado en la DGT", Publica = true }, origenId);

    public Task<Recibido> UnaFactura(string nif, Func<DatosFactura, DatosFactura>? con = null, string? origenId = null) =>
        Poner(con, new DatosFactura { Serie = "A", Numero = $"{_serie + 1}", Fecha = reloj.Hoy(), Nif = nif, Total = 121m }, origenId);

    /// <summary>Un PDF de hoy que pueden descargar clientes y colaboradores, colgado de lo que se diga, con sus bytes ya en el portal.</summary>
    /// <param name="de">Expediente, vehículo, escritura o factura del que cuelga.</param>
    /// <param name="con">Lo que se cambia.</param>
    /// <param name="origenId">Id en el escritorio.</param>
    /// <param name="conContenido">false: sus bytes no llegan todavía.</param>
    public async Task<Recibido> UnDocumento(Recibido de, Func<DatosDocumento, DatosDocumento>? con = null, string? origenId = null, bool conContenido = true)
    {
        origenId ??= Siguiente("documento");
        var contenido = ContenidoDe(origenId);
        if (conContenido) await puente.RecibirContenidoAsync(contenido);

        var datos = new DatosDocumento
        {
            Clase = "otro",
            Nombre = $"Documento {origenId}",
            TipoMime = "application/pdf",
            Sha256 = Elementos.Sha256(contenido),
            Tamano = contenido.Length,
            Fecha = reloj.Hoy(),
            Audiencia = ["cliente", "colaborador"],
            Permiso = "descargar",
        };
        return await Poner(con, Colgar(datos, de), origenId);
    }

    /// <summary>Los bytes que lleva el documento de ese origen.</summary>
    public static byte[] ContenidoDe(string origenId) => Encoding.UTF8.GetBytes($"%PDF-1.7\n{origenId}\n%%EOF");

    /// <summary>Envía unos datos tal cual, con la versión que les toca.</summary>
    public async Task<Recibido> Poner(DatosDelEscritorio datos, string? origenId = null)
    {
        var tipo = Elementos.TipoDe(datos);
        origenId ??= Siguiente(tipo);
        await Exigir(Elementos.Upsert(tipo, origenId, Version(tipo, origenId), datos, reloj.GetUtcNow()));
        return new(tipo, origenId, await puente.IdDeAsync(tipo, origenId));
    }

    public Task Borrar(Recibido objeto) => Exigir(Elementos.Borrado(objeto.Tipo, objeto.OrigenId, Version(objeto.Tipo, objeto.OrigenId), reloj.GetUtcNow()));

    /// <summary>Envía un lote tal cual y devuelve lo que pasó con cada elemento.</summary>
    public async Task<IReadOnlyList<ResultadoDeElemento>> Enviar(params IEnumerable<JsonNode?> elementos) =>
        (await puente.RecibirAsync(Elementos.Lote(elementos))).Resultados;

    /// <returns>false si ya estaban.</returns>
    public Task<bool> EnviarContenido(byte[] contenido) => puente.RecibirContenidoAsync(contenido);

    public Task<Guid> IdDe(string tipo, string origenId) => puente.IdDeAsync(tipo, origenId);

    private Task<Recibido> Poner<T>(Func<T, T>? con, T datos, string? origenId) where T : DatosDelEscritorio =>
        Poner((DatosDelEscritorio)(con is null ? datos : con(datos)), origenId);

    private async Task Exigir(JsonObject elemento)
    {
        var resultado = (await Enviar(elemento))[0];
        if (resultado.Resultado is not (Resultados.Aplicado or Resultados.EnEspera))
            throw new InvalidOperationException($"El puente no aplicó {elemento.ToJsonString()}: {resultado}");
    }

    private static DatosDocumento Colgar(DatosDocumento datos, Recibido de) => de.Tipo switch
    {
        "expediente" => datos with { Expediente = de.OrigenId },
        "vehiculo" => datos with { Vehiculo = de.OrigenId },
        "escritura" => datos with { Escritura = de.OrigenId },
        "factura" => datos with { Factura = de.OrigenId },
        _ => throw new ArgumentException($"De {de.Tipo} no cuelga un documento.", nameof(de)),
    };

    private string Siguiente(string tipo) => $"{tipo}-{++_serie}";

    private long Version(string tipo, string origenId) => _versiones[(tipo, origenId)] = _versiones.GetValueOrDefault((tipo, origenId)) + 1;
}
