namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Trámite del catálogo público: su clave, su nombre, su familia y los pasos que se enseñan, en orden.</summary>
public sealed record TipoDeTramite(string Clave, string Nombre, FamiliaTramite Familia, IReadOnlyList<PasoDeTramite> Pasos)
{
    private static readonly PasoDeTramite[] PasosTransferencia =
    [
        new("encargo", "Encargo"), new("documentacion", "Documentación"), new("informe-dgt", "Informe DGT"), new("itp", "ITP, modelo 620"),
        new("envio-dgt", "Envío a la DGT"), new("permiso", "Permiso impreso"), new("entrega", "Entrega"), new("factura", "Factura"),
    ];

    private static readonly PasoDeTramite[] PasosMatriculacion =
    [
        new("eitv", "eITV o NIVE"), new("iedmt-576", "Impuesto, modelo 576"), new("ivtm", "Impuesto municipal"), new("envio", "Envío a la DGT"),
        new("matricula", "Matrícula y provisional"), new("permiso", "Permiso"), new("placas", "Placas"), new("entrega", "Entrega"),
    ];

    private static readonly PasoDeTramite[] PasosEscritura =
    [
        new("firma", "Firma"), new("copia", "Copia"), new("provision", "Provisión de fondos"), new("modelo-600", "Impuesto, modelo 600"),
        new("plusvalia", "Plusvalía"), new("presentacion", "Presentación en el Registro"), new("calificada", "Calificación"),
        new("inscrita", "Inscripción"), new("entrega", "Entrega"), new("liquidacion", "Liquidación de la provisión"),
    ];

    private static readonly PasoDeTramite[] PasosPermiso =
    [
        new("encargo", "Encargo"), new("documentacion", "Documentación"), new("envio-dgt", "Envío a la DGT"), new("permiso", "Permiso impreso"),
        new("entrega", "Entrega"), new("factura", "Factura"),
    ];

    private static readonly PasoDeTramite[] PasosAnotacion =
    [
        new("encargo", "Encargo"), new("documentacion", "Documentación"), new("envio-dgt", "Envío a la DGT"), new("justificante", "Anotación de la DGT"),
        new("entrega", "Entrega"), new("factura", "Factura"),
    ];

    private static readonly PasoDeTramite[] PasosJustificante =
    [
        new("encargo", "Encargo"), new("documentacion", "Documentación"), new("justificante", "Justificante"), new("entrega", "Entrega"), new("factura", "Factura"),
    ];

    private static readonly PasoDeTramite[] PasosInforme =
        [new("encargo", "Encargo"), new("informe-dgt", "Informe DGT"), new("entrega", "Entrega"), new("factura", "Factura")];

    private static readonly PasoDeTramite[] PasosPlacas = [new("encargo", "Encargo"), new("placas", "Placas"), new("entrega", "Entrega")];

    private static readonly PasoDeTramite[] PasosComunes =
    [
        new("encargo", "Encargo"), new("documentacion", "Documentación"), new("envio", "Presentación"), new("entrega", "Entrega"),
    ];

    public static TipoDeTramite Otros { get; } = new("otros", "Otro trámite", FamiliaTramite.Otros, PasosComunes);

    /// <summary>Catálogo público, en el orden en que se ofrece.</summary>
    public static IReadOnlyList<TipoDeTramite> Todos { get; } =
    [
        new("transferencia", "Transferencia", FamiliaTramite.Vehiculos, PasosTransferencia),
        new("notificacion-venta", "Notificación de venta", FamiliaTramite.Vehiculos, PasosAnotacion),
        new("matriculacion", "Matriculación", FamiliaTramite.Vehiculos, PasosMatriculacion),
        new("baja-temporal", "Baja temporal", FamiliaTramite.Vehiculos, PasosAnotacion),
        new("baja-definitiva", "Baja definitiva", FamiliaTramite.Vehiculos, PasosAnotacion),
        new("alta-baja", "Alta de un vehículo de baja", FamiliaTramite.Vehiculos, PasosPermiso),
        new("duplicado", "Duplicado del permiso", FamiliaTramite.Vehiculos, PasosPermiso),
        new("justificante-profesional", "Justificante profesional", FamiliaTramite.Vehiculos, PasosJustificante),
        new("informe", "Informe de la DGT", FamiliaTramite.Vehiculos, PasosInforme),
        new("cambio-servicio", "Cambio de servicio", FamiliaTramite.Vehiculos, PasosPermiso),
        new("placas", "Placas de matrícula", FamiliaTramite.Vehiculos, PasosPlacas),
        new("compraventa", "Escritura de compraventa", FamiliaTramite.Escrituras, PasosEscritura),
        new("hipoteca", "Escritura de hipoteca", FamiliaTramite.Escrituras, PasosEscritura),
        new("herencia", "Herencia", FamiliaTramite.Escrituras, PasosEscritura),
        new("donacion", "Donación", FamiliaTramite.Escrituras, PasosEscritura),
        new("constitucion-sociedad", "Constitución de sociedad", FamiliaTramite.Escrituras, PasosEscritura),
        new("cancelacion-registral", "Cancelación registral", FamiliaTramite.Escrituras, PasosEscritura),
        Otros,
    ];

    private static readonly Dictionary<string, TipoDeTramite> PorClave = Todos.ToDictionary(t => t.Clave, StringComparer.Ordinal);

    public static bool Existe(string clave) => PorClave.ContainsKey(clave);

    /// <summary>El de esa clave; «otros» si no está en el catálogo.</summary>
    public static TipoDeTramite De(string? clave) => clave is not null && PorClave.TryGetValue(clave, out var tipo) ? tipo : Otros;
}

public sealed record PasoDeTramite(string Clave, string Nombre);
