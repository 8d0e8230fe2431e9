using System.Text.Json.Nodes;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Puente;

/// <summary>Una familia entera, con versiones, lápidas y resurrecciones, puesta en el orden más cómodo: primero los padres.</summary>
internal static class Familia
{
    public static readonly byte[] Bytes = Alimentador.ContenidoDe("familia");

    private static readonly DateOnly Hoy = new(2026, 3, 16);
    private static readonly string Sha = Elementos.Sha256(Bytes);

    public static IReadOnlyList<JsonObject> PadresPrimero { get; } =
    [
        Poner("P-1", 1, new DatosPersona { Nif = Nifs.Ana, Nombre = "Ana" }),
        Poner("V-1", 1, new DatosVehiculo { Matricula = "0000 BBB", Marca = "Seat" }),
        Poner("V-1", 2, new DatosVehiculo { Matricula = "1234 BCD", Marca = "Seat", Modelo = "León" }),
        Poner("V-2", 1, new DatosVehiculo { Matricula = "V2" }),
        Quitar("vehiculo", "V-2", 2),
        Poner("V-3", 1, new DatosVehiculo { Matricula = "V3" }),
        Quitar("vehiculo", "V-3", 2),
        Poner("V-3", 3, new DatosVehiculo { Matricula = "V3 viva" }),
        Poner("S-1", 1, new DatosEscritura { Protocolo = "77" }),
        Expediente("E-1", 1, "Uno, primera versión", "V-2"),
        Expediente("E-1", 2, "Uno", "V-1", "V-2"),
        Expediente("E-2", 1, "Dos", "V-2"),
        Expediente("E-3", 1, "Tres", "V-3"),
        Quitar("expediente", "E-3", 2),
        Expediente("E-3", 3, "Tres, revivido", "V-3"),
        Expediente("E-4", 1, "Cuatro"),
        Quitar("expediente", "E-4", 2),
        Quitar("expediente", "E-5", 7),
        Poner("F-1", 1, new DatosFactura { Numero = "1", Fecha = Hoy, Nif = Nifs.Luis, Expedientes = ["E-1"] }),
        Poner("F-1", 2, new DatosFactura { Numero = "1", Fecha = Hoy, Nif = Nifs.Ana, Expedientes = ["E-1", "E-3"] }),
        Poner("F-2", 1, new DatosFactura { Numero = "2", Fecha = Hoy, Nif = Nifs.Ana }),
        Quitar("factura", "F-2", 2),
        Documento("D-1", 1, new DatosDocumento { Expediente = "E-1" }),
        Documento("D-2", 1, new DatosDocumento { Vehiculo = "V-1" }),
        Documento("D-3", 1, new DatosDocumento { Escritura = "S-1" }),
        Documento("D-4", 1, new DatosDocumento { Factura = "F-1", Expediente = "E-1" }),
        Documento("D-5", 1, new DatosDocumento { Vehiculo = "V-2" }),
        Documento("D-6", 1, new DatosDocumento { Expediente = "E-1", Clase = "dni", TitularNif = Nifs.Ana }),
        Documento("D-7", 1, new DatosDocumento { Expediente = "E-3", Roles = ["transmitente"] }),
        Documento("D-8", 1, new DatosDocumento { Expediente = "E-4" }),
        Documento("D-9", 1, new DatosDocumento { Expediente = "E-1", Clase = "oculto al principio" }, "oculto"),
        Documento("D-9", 2, new DatosDocumento { Expediente = "E-2", Clase = "ya visible" }, "ver"),
        Documento("D-10", 1, new DatosDocumento { Factura = "F-2" }),
        Documento("D-11", 1, new DatosDocumento { Vehiculo = "V-3" }),
        Actividad("A-1", 1, "E-1", true),
        Actividad("A-2", 1, "E-3", true),
        Actividad("A-3", 1, "E-1", false),
        Actividad("A-4", 1, "E-4", true),
        Actividad("A-5", 1, "E-1", true),
        Quitar("actividad", "A-5", 2),
    ];

    private static JsonObject Expediente(string id, long version, string titulo, params string[] vehiculos) => Poner(id, version, new DatosExpediente
    {
        Numero = id,
        Titulo = titulo,
        TipoTramite = new("transferencia", "Transferencia"),
        FechaAlta = Hoy.AddDays(-5),
        Intervinientes = [new("adquirente", Nifs.Ana, "Ana", "Muñoz", null, null), new("transmitente", version == 1 ? Nifs.Eva : Nifs.Luis, "Luis", "Rey", null, null)],
        Colaboradores = [new(Nifs.Concesionario, "Autos Ría", version != 1 || id == "E-2")],
        Vehiculos = vehiculos,
        Escrituras = ["S-1"],
    });

    private static JsonObject Documento(string id, long version, DatosDocumento datos, string permiso = "descargar") =>
        Poner(id, version, datos with { Nombre = id, Sha256 = Sha, Fecha = Hoy, Audiencia = ["cliente", "colaborador"], Permiso = permiso });

    private static JsonObject Actividad(string id, long version, string expediente, bool publica) =>
        Poner(id, version, new DatosActividad { Expediente = expediente, Fecha = Emitido(version), Texto = id, Publica = publica });

    private static JsonObject Poner(string id, long version, Domain.Common.DatosDelEscritorio datos) => Elementos.Upsert(Elementos.TipoDe(datos), id, version, datos, Emitido(version));

    private static JsonObject Quitar(string tipo, string id, long version) => Elementos.Borrado(tipo, id, version, Emitido(version));

    private static DateTimeOffset Emitido(long version) => PortalDePrueba.Comienzo.AddDays(-1).AddMinutes(version);
}
