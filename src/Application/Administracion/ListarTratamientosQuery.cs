namespace ElGestorPortal.Application.Administracion;

/// <summary>El registro de actividades de tratamiento (RGPD, art. 30) de lo que el despacho hace en el portal.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarTratamientosQuery : IQuery<IReadOnlyList<TratamientoDto>>;

/// <param name="Actividad">Qué se hace.</param>
/// <param name="Datos">Con qué datos y de quién.</param>
/// <param name="Base">Qué lo permite.</param>
/// <param name="Destinatarios">Quién los recibe.</param>
/// <param name="Conservacion">Cuánto se guardan.</param>
public sealed record TratamientoDto(string Actividad, string Datos, string Base, string Destinatarios, string Conservacion);

internal sealed class ListarTratamientosHandler : IRequestHandler<ListarTratamientosQuery, IReadOnlyList<TratamientoDto>>
{
    private static readonly TratamientoDto[] Todos =
    [
        new("Tramitación de expedientes", "Identificación, vehículos, escrituras e intervinientes, que envía el programa de escritorio", "Ejecución del encargo (art. 6.1.b) y obligación legal (6.1.c)", "Intervinientes y colaboradores acreditados del expediente, según las reglas de publicación", "Mientras los conserve el programa de escritorio; bloqueados a petición de la persona, lo que diga la tabla de plazos, y después se suprimen"),
        new("Archivo de documentos", "Documentos de los expedientes y los que suben las personas", "Ejecución del encargo (6.1.b)", "Quien está en la audiencia de cada documento", "Como los expedientes; los de identidad y los de impuestos tienen su propio plazo"),
        new("Solicitudes y mensajes", "Lo que cada persona escribe y adjunta", "Medidas precontractuales a petición suya (6.1.b)", "La gestoría", "Mientras la persona tenga relación con la gestoría; bloqueados, lo que diga la tabla de plazos"),
        new("Facturación", "NIF, importes y líneas, que envía el programa de escritorio", "Obligación legal (6.1.c)", "El titular de la factura y, si la gestoría lo permite, el colaborador que lo trajo", "Como los expedientes, con su propio plazo"),
        new("Acceso al portal", "Correo, nombre, contraseña cifrada, segundo factor, sesiones con su dirección y dispositivo", "Ejecución del encargo (6.1.b) y seguridad (6.1.f)", "Nadie", "Mientras tenga cuenta y, bloqueada, lo que diga la tabla de plazos; las sesiones caducadas se barren cada noche"),
        new("Bloqueo y supresión", "Huella del NIF de quien se suprimió y, mientras está bloqueado, su NIF y el motivo; retenciones legales", "Obligación legal (6.1.c): art. 17 y LOPDGDD, art. 32", "Jueces, fiscal y Administraciones que lo exijan", "La huella, mientras el programa de escritorio pueda volver a enviar lo suyo"),
        new("Registro de actividad", "Quién hizo qué y cuándo", "Obligación legal y seguridad (6.1.c y 6.1.f)", "La propia persona ve quién miró sus datos", "Mientras exista el despacho y tres años más: está encadenado para que nadie lo cambie"),
    ];

    public Task<IReadOnlyList<TratamientoDto>> Handle(ListarTratamientosQuery request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TratamientoDto>>(Todos);
}
