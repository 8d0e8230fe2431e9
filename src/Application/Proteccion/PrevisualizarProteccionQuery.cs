using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Qué pasaría si se bloqueara y suprimiera lo de un NIF: qué se borra ya, qué se aparta, hasta cuándo y por qué. No cambia nada.</summary>
[Requiere(Permiso.Administrar | Permiso.Gestionar)]
public sealed record PrevisualizarProteccionQuery(string Nif) : IQuery<PrevisionDeProteccionDto>;

/// <param name="NifEnmascarado">De quién, como se enseña.</param>
/// <param name="Clases">Lo que hay, por clases.</param>
/// <param name="SePuede">Nada suyo está en curso.</param>
/// <param name="Estado">Ya está protegida, o null.</param>
/// <param name="Retenida">Hay una retención legal sobre la persona.</param>
public sealed record PrevisionDeProteccionDto(string NifEnmascarado, IReadOnlyList<PrevisionDeClaseDto> Clases, bool SePuede, EstadoDeProteccion? Estado, bool Retenida)
{
    public bool Vacia => Clases.Count == 0;
}

/// <param name="Nombre">De qué clase.</param>
/// <param name="SeSuprimen">Se borran ya.</param>
/// <param name="SeBloquean">Se apartan hasta que venza su plazo.</param>
/// <param name="Retenidos">Se apartan y no se borran mientras dure una retención legal.</param>
/// <param name="EnCurso">Siguen en marcha.</param>
/// <param name="Hasta">Cuándo vence el último plazo.</param>
/// <param name="Anios">Cuánto se conservan.</param>
/// <param name="Norma">Por qué.</param>
public sealed record PrevisionDeClaseDto(string Nombre, int SeSuprimen, int SeBloquean, int Retenidos, int EnCurso, DateOnly? Hasta, int Anios, string Norma);

internal sealed class PrevisualizarProteccionValidator : AbstractValidator<PrevisualizarProteccionQuery>
{
    public PrevisualizarProteccionValidator() => RuleFor(q => q.Nif).Must(NifPedido.Vale).WithMessage(NifPedido.Falta);
}

internal sealed class PrevisualizarProteccionHandler(IPortalDb db, IUsuarioActual usuario, RecorridoDePersona recorrido, TimeProvider reloj) : IRequestHandler<PrevisualizarProteccionQuery, PrevisionDeProteccionDto>
{
    public async Task<PrevisionDeProteccionDto> Handle(PrevisualizarProteccionQuery request, CancellationToken cancellationToken)
    {
        var nif = Nif.Normalizar(request.Nif);
        var plazos = await PlazosVigentes.LeerAsync(db, nif, reloj.Hoy(), cancellationToken);
        var clases = new Dictionary<ClaseDeDatos, PrevisionDeClaseDto>();
        await foreach (var (fuente, dato, destino, vence) in recorrido.DeAsync(nif, cancellationToken))
        {
            var hasta = fuente.AlFinal ? null : vence;
            var suma = clases.GetValueOrDefault(dato.Clase) ?? new(dato.Clase.Nombre, 0, 0, 0, 0, null, plazos.Anios(dato.Clase), plazos.Norma(dato.Clase));
            clases[dato.Clase] = destino switch
            {
                Destino.Suprimir => suma with { SeSuprimen = suma.SeSuprimen + 1 },
                Destino.Retener => suma with { Retenidos = suma.Retenidos + 1 },
                Destino.EnCurso => suma with { EnCurso = suma.EnCurso + 1 },
                _ => suma with { SeBloquean = suma.SeBloquean + 1, Hasta = hasta > suma.Hasta || suma.Hasta is null ? hasta : suma.Hasta },
            };
        }

        var huella = PersonaProtegida.HuellaDe(usuario.DespachoId, nif);
        var estado = await db.PersonasProtegidas.Where(p => p.Huella == huella).Select(p => (EstadoDeProteccion?)p.Estado).SingleOrDefaultAsync(cancellationToken);
        return new(Nif.Enmascarar(nif), [.. ClaseDeDatos.Todas.Select(clases.GetValueOrDefault).OfType<PrevisionDeClaseDto>()], clases.Values.All(c => c.EnCurso == 0), estado, plazos.NifRetenido);
    }
}
