using System.Globalization;
using CsCheck;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Domain.Mensajes.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Mundos pequeños y enrevesados: pocos objetos, pocos NIF y muchas maneras de combinarlos, de borrarlos y de revivirlos.</summary>
internal static class GeneradorDeMundos
{
    public static readonly byte[] BytesPresentes = Alimentador.ContenidoDe("presente");
    public static readonly string HuellaPresente = Elementos.Sha256(BytesPresentes);
    public static readonly string HuellaAusente = new('f', 64);

    /// <summary>El de verificación que llevan algunos documentos.</summary>
    public const string Codigo = "CSV-7";

    private static readonly DateOnly Antes = new(2024, 3, 1);
    private static readonly DateOnly Ahora = new(2026, 3, 10);
    private static readonly string[] Personas = [Nifs.Ana, Nifs.Luis, Nifs.Concesionario];

    /// <summary>Como lo escribiría el escritorio: a veces con prefijo, puntos o minúsculas; a veces no lo sabe.</summary>
    private static readonly Gen<string?> NifEscrito =
        from nif in Gen.OneOf(Personas)
        from forma in Gen.Int[0, 7]
        select forma switch { 0 => null, 1 => " ", 2 => "ES" + nif, 3 => nif.ToLowerInvariant().Insert(2, "."), _ => nif };

    private static readonly Gen<Interviniente> Intervinientes =
        from nif in NifEscrito
        from rol in Gen.OneOf<string?>("titular", "adquirente", "transmitente", " Titular ", null)
        select new Interviniente(rol, nif, "Nombre", "Apellido", null, null);

    private static readonly Gen<ColaboradorDeExpediente> Colaboradores =
        from nif in NifEscrito
        from acreditado in Gen.OneOf<bool?>(true, true, false, null)
        select new ColaboradorDeExpediente(nif, "Colaborador", acreditado);

    private static readonly Gen<DatosExpediente> Expedientes =
        from numero in Gen.OneOf("2026/1", "2026/2", "A-1", "a-1", "Ñ/1", "B 1")
        from tramite in Gen.OneOf<string?>("transferencia", "compraventa", "desconocido", null)
        from intervinientes in Intervinientes.Array[0, 3]
        from colaboradores in Colaboradores.Array[0, 2]
        from vehiculos in Subconjunto("vehiculo", 3)
        from escrituras in Subconjunto("escritura", 2)
        from alta in Gen.OneOf(Antes.AddDays(-10), Ahora.AddDays(-10))
        from fin in Gen.OneOf<DateOnly?>(null, null, Antes.AddDays(5), Ahora)
        from estado in Gen.OneOf<string?>(null, "finalizado")
        from publicado in Gen.OneOf(null, null, new Publicacion(null, null), new Publicacion(true, false), new Publicacion(false, true), new Publicacion(false, false))
        select new DatosExpediente
        {
            Numero = numero, TipoTramite = tramite is null ? null : new(tramite, tramite), Intervinientes = intervinientes, Colaboradores = colaboradores,
            Vehiculos = vehiculos, Escrituras = escrituras, FechaAlta = alta, FechaFin = fin, Publicado = publicado,
            EstadoOrigen = estado is null ? null : new(estado, estado),
        };

    private static readonly Gen<DatosVehiculo> Vehiculos =
        from matricula in Gen.OneOf("1234BCD", "1234 bcd", "9999ZZZ", null)
        from bastidor in Gen.OneOf("VSSZZZ1KZXR000001", "Ñ-1", null)
        select new DatosVehiculo { Matricula = matricula, Bastidor = bastidor };

    private static readonly Gen<DatosEscritura> Escrituras =
        from protocolo in Gen.OneOf("7", "70", "7 bis", null)
        from fecha in Gen.OneOf<DateOnly?>(Antes, Ahora, null)
        from otorgantes in NifEscrito.Array[0, 2]
        select new DatosEscritura { Protocolo = protocolo, FechaOtorgamiento = fecha, Otorgantes = [.. otorgantes.Select(nif => new Otorgante("otorgante", nif, "Nombre", null, null, null))] };

    private static readonly Gen<DatosFactura> Facturas =
        from nif in Gen.OneOf(Personas)
        from expedientes in Subconjunto("expediente", 3)
        from fecha in Gen.OneOf(Antes, Ahora)
        select new DatosFactura { Numero = "1", Fecha = fecha, Nif = nif, Expedientes = expedientes };

    private static readonly Gen<DatosDocumento> Documentos =
        from de in Gen.Int[0, 9]
        from cual in Gen.Int[1, 3]
        from clase in Gen.OneOf("otro", "permiso-circulacion", "dni", "mandato", "contrato", "poder")
        from audiencia in Gen.OneOf<string[]?>(["cliente"], ["colaborador"], ["cliente", "colaborador"], ["cliente", "colaborador"], [], ["otros"], null)
        from roles in Gen.OneOf<string[]?>(null, null, [], ["titular"], ["Adquirente", "raro"], ["nadie"])
        from permiso in Gen.OneOf<string?>("descargar", "descargar", "ver", "oculto", "raro", null)
        from titular in NifEscrito
        from fecha in Gen.OneOf<DateOnly?>(Antes, Ahora, Ahora, null)
        from conBytes in Gen.Int[0, 5]
        from codigo in Gen.OneOf<string?>(null, Codigo)
        select Colgar(new DatosDocumento
        {
            Nombre = "Documento", Clase = clase, Audiencia = audiencia, Roles = roles, Permiso = permiso, TitularNif = titular, Fecha = fecha, CodigoVerificacion = codigo,
            Sha256 = conBytes == 0 ? HuellaAusente : HuellaPresente,
        }, de, cual);

    private static readonly Gen<DatosActividad> Actividades =
        from cual in Gen.Int[1, 3]
        from publica in Gen.OneOf<bool?>(true, true, false, null)
        select new DatosActividad { Expediente = Id("expediente", cual), Fecha = PortalDePrueba.Comienzo, Texto = "Algo pasó", Publica = publica };

    private static readonly Gen<DatosMensaje> Mensajes =
        from cual in Gen.Int[1, 3]
        from para in Gen.OneOf(NifEscrito, Gen.Const((string?)null))
        select new DatosMensaje { Expediente = Id("expediente", cual), ParaNif = para, Texto = "Le falta un papel", Fecha = PortalDePrueba.Comienzo };

    private static readonly Gen<Paso> Pasos =
        from despacho in Gen.OneOf(0, 0, 0, 1)
        from objeto in Gen.Frequency(
            (5, De("expediente", 3, Expedientes)),
            (6, De("documento", 5, Documentos)),
            (2, De("vehiculo", 2, Vehiculos)),
            (2, De("escritura", 2, Escrituras)),
            (3, De("factura", 2, Facturas)),
            (2, De("actividad", 3, Actividades)),
            (3, De("mensaje", 3, Mensajes)))
        from borrado in Gen.Int[0, 7]
        from minuto in Gen.Int[0, 3]
        select new Paso(despacho, objeto.Tipo, objeto.OrigenId, borrado == 0 ? null : objeto.Datos, minuto);

    private static readonly Gen<FiltroDeTestigo> Filtros = Gen.OneOf(
        Gen.OneOf(Personas).Select(nif => new FiltroDeTestigo(Nif: nif)),
        Gen.OneOf("transferencia", "compraventa", "otros").Select(t => new FiltroDeTestigo(TipoTramite: t)),
        Gen.Const(new FiltroDeTestigo(Desde: Ahora.AddDays(-10))),
        Gen.Const(new FiltroDeTestigo(Numero: "2026/1")));

    private static readonly Gen<Testigo> Testigos =
        from despacho in Gen.OneOf(0, 0, 0, 1)
        from gestor in Gen.Int[0, 5]
        from calidades in Gen.OneOf(Calidad.Cliente, Calidad.Colaborador, Calidad.Cliente | Calidad.Colaborador)
        from nifs in Gen.OneOf(Personas).Array[0, 2]
        from limite in Gen.Int[1, 3]
        from filtro in Filtros
        select new Testigo(despacho, gestor == 0, calidades, [.. nifs.Distinct()], limite, filtro);

    private static readonly Gen<Calidad> Audiencias = Gen.OneOf(Calidad.Cliente, Calidad.Colaborador);

    private static readonly Gen<ReglaPropuesta> Reglas =
        from audiencia in Audiencias
        from tramite in Gen.OneOf<string?>(null, "transferencia", "compraventa")
        from estado in Gen.OneOf<string?>(null, null, "finalizado")
        from colaborador in Gen.OneOf<string?>(null, null, Nifs.Concesionario, Nifs.Ana)
        from rol in Gen.OneOf<string?>(null, null, "titular", "adquirente")
        from clase in Gen.OneOf<string?>(null, null, "dni", "otro")
        from visible in Gen.Bool
        select new ReglaPropuesta { Audiencia = audiencia, Tramite = tramite, Estado = estado, Colaborador = colaborador, Rol = audiencia == Calidad.Cliente ? rol : null, ClaseDocumento = clase, Visible = visible };

    private static readonly Gen<ExcepcionPuesta> Excepciones =
        from tipo in Gen.OneOf("expediente", "documento")
        from cual in Gen.Int[1, 3]
        from audiencia in Audiencias
        from visible in Gen.Bool
        select new ExcepcionPuesta(tipo, Id(tipo, cual), audiencia, visible);

    public static Gen<Mundo> Mundos { get; } =
        from pasos in Pasos.Array[8, 30]
        from lotes in Gen.Int[1, 3]
        from bytesAntes in Gen.Bool
        from cerradas in Gen.OneOf("cliente/transferencia", "colaborador/transferencia", "cliente/otros", "colaborador/compraventa").Array[0, 2]
        from facturas in Gen.Bool
        from testigos in Testigos.Array[2]
        from reglas in Reglas.Array[0, 3]
        from excepciones in Excepciones.Array[0, 1]
        from reglasAntes in Gen.Bool
        from bloqueado in Gen.OneOf<string?>(null, null, Nifs.Ana, Nifs.Luis, Nifs.Concesionario)
        from bloqueadoAntes in Gen.Bool
        select new Mundo(pasos, lotes, bytesAntes, cerradas, facturas, testigos, [.. reglas.GroupBy(r => r with { Visible = true }).Select(g => g.Last())], excepciones, reglasAntes, bloqueado, bloqueadoAntes);

    private static Gen<(string Tipo, string OrigenId, DatosDelEscritorio Datos)> De<T>(string tipo, int cuantos, Gen<T> datos) where T : DatosDelEscritorio =>
        Gen.Select(Gen.Int[1, cuantos], datos, (n, d) => (tipo, Id(tipo, n), (DatosDelEscritorio)d));

    private static Gen<string[]> Subconjunto(string tipo, int hasta) => Gen.Int[1, hasta].Select(n => Id(tipo, n)).Array[0, 2];

    private static DatosDocumento Colgar(DatosDocumento d, int de, int cual) => de switch
    {
        0 or 1 => d with { Vehiculo = Id("vehiculo", cual) },
        2 => d with { Escritura = Id("escritura", Math.Min(cual, 2)) },
        3 => d with { Factura = Id("factura", cual) },
        4 => d with { Factura = Id("factura", cual), Expediente = Id("expediente", cual) },
        5 => d with { Expediente = Id("expediente", cual), Vehiculo = Id("vehiculo", cual) },
        6 => d with { Vehiculo = Id("vehiculo", cual), Escritura = Id("escritura", 1) },
        _ => d with { Expediente = Id("expediente", cual) },
    };

    private static string Id(string tipo, int n) => $"{tipo}-{n.ToString(CultureInfo.InvariantCulture)}";
}
