using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;
using ElGestorPortal.Application.Mensajes.Contratos;
using ElGestorPortal.Application.Solicitudes.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Domain.Mensajes.Contratos;
using ElGestorPortal.Domain.Solicitudes.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Application.Puente;

/// <summary>Los tipos de elemento de la versión 1 del puente, en el orden en que se aplican: primero aquello de lo que cuelga lo demás.</summary>
internal static class TiposDeEntrada
{
    public static IReadOnlyList<TipoDeEntrada> Todos { get; } =
    [
        Tipo<DatosPersona>("persona", (e, ids) => new ImportarPersonasCommand(e, ids)),
        Tipo<DatosVehiculo>("vehiculo", (e, ids) => new ImportarVehiculosCommand(e, ids)),
        Tipo<DatosEscritura>("escritura", (e, ids) => new ImportarEscriturasCommand(e, ids)),
        Tipo<DatosExpediente>("expediente", (e, ids) => new ImportarExpedientesCommand(e, ids)),
        Tipo<DatosFactura>("factura", (e, ids) => new ImportarFacturasCommand(e, ids)),
        new("documento", typeof(DatosDocumento), async (mediator, elementos, ids, ct) =>
            await mediator.Send(new ImportarDocumentosCommand(De<DatosDocumento>(elementos), ids), ct)),
        Tipo<DatosActividad>("actividad", (e, ids) => new ImportarActividadesCommand(e, ids)),
        Tipo<DatosMensaje>("mensaje", (e, ids) => new ImportarMensajesCommand(e, ids)),
        Tipo<DatosRespuesta>("respuesta", (e, ids) => new ImportarRespuestasCommand(e, ids)),
    ];

    private static readonly Dictionary<string, int> Ordenes = Todos.Index().ToDictionary(t => t.Item.Nombre, t => t.Index, StringComparer.Ordinal);

    public static TipoDeEntrada? Buscar(string? nombre) => nombre is not null && Ordenes.TryGetValue(nombre, out var orden) ? Todos[orden] : null;

    public static int Orden(string nombre) => Ordenes[nombre];

    private static TipoDeEntrada Tipo<T>(string nombre, Func<IReadOnlyList<Importado<T>>, IdsDeOrigen, ICommand> command) where T : DatosDelEscritorio =>
        new(nombre, typeof(T), async (mediator, elementos, ids, ct) =>
        {
            await mediator.Send(command(De<T>(elementos), ids), ct);
            return SinFaltas;
        });

    private static readonly IReadOnlySet<Guid> SinFaltas = new HashSet<Guid>();

    private static List<Importado<T>> De<T>(IReadOnlyList<ElementoJuzgado> elementos) where T : DatosDelEscritorio =>
        [.. elementos.Select(e => new Importado<T>(e.ObjetoId, (T?)e.Elemento.Datos, e.Elemento.Emitido) { Nuevo = e.Nuevo })];
}

/// <param name="Nombre">Valor de <c>tipo</c>.</param>
/// <param name="Datos">Registro del contrato.</param>
/// <param name="ImportarAsync">Lo entrega a su módulo; devuelve los objetos cuyo contenido falta.</param>
internal sealed record TipoDeEntrada(
    string Nombre,
    Type Datos,
    Func<IMediator, IReadOnlyList<ElementoJuzgado>, IdsDeOrigen, CancellationToken, Task<IReadOnlySet<Guid>>> ImportarAsync);

/// <summary>Elemento que se va a aplicar, con su id en el portal.</summary>
/// <param name="Elemento">Lo que llegó.</param>
/// <param name="ObjetoId">Su id aquí.</param>
/// <param name="Nuevo">Ese id acaba de nacer: nada lo nombra todavía.</param>
internal sealed record ElementoJuzgado(ElementoDeEntrada Elemento, Guid ObjetoId, bool Nuevo = false);
