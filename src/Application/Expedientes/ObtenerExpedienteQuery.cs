using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>La ficha de un expediente, con las personas que quien mira puede conocer.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ObtenerExpedienteQuery(Guid Id) : IQuery<ExpedienteDto>;

/// <summary>Ficha de un expediente.</summary>
public sealed record ExpedienteDto
{
    public required Guid Id { get; init; }
    public required string Numero { get; init; }
    public string? RefPropia { get; init; }
    public required string Titulo { get; init; }
    public required string TipoTramite { get; init; }
    public required string TipoTramiteTexto { get; init; }
    public required FamiliaTramite Familia { get; init; }
    public required EstadoExpediente Estado { get; init; }
    public required string EstadoTexto { get; init; }

    /// <summary>Rótulo del estado en el programa de la gestoría.</summary>
    public string? EstadoDeLaGestoria { get; init; }

    public required Turno Turno { get; init; }
    public string? Matricula { get; init; }
    public string? Modelo { get; init; }
    public required DateOnly FechaAlta { get; init; }
    public DateOnly? FechaPresentacion { get; init; }
    public DateOnly? FechaFin { get; init; }

    /// <summary>Instante UTC.</summary>
    public required DateTime Actualizado { get; init; }

    public string? Jefatura { get; init; }
    public string? Administracion { get; init; }
    public string? Respuesta { get; init; }
    public required Pagina<PasoDto> Pasos { get; init; }
    public required Pagina<IntervinienteDto> Intervinientes { get; init; }
    public required Pagina<ColaboradorDto> Colaboradores { get; init; }
}

/// <summary>Paso del trámite. <c>actual</c>: el primero sin dar, mientras el expediente siga vivo.</summary>
public sealed record PasoDto(string Clave, string Nombre, bool Hecho, bool Actual, DateOnly? Fecha);

/// <summary>Quien mira ve entero su propio NIF; de los demás, <c>***4567**</c>. La gestoría lo ve todo.</summary>
public sealed record IntervinienteDto(string Rol, string Nombre, string Nif, bool EsUsted);

public sealed record ColaboradorDto(string Nombre, bool EsUsted);

internal sealed class ObtenerExpedienteHandler(IPortalDb db, Mirador mirador, IUsuarioActual usuario) : IRequestHandler<ObtenerExpedienteQuery, ExpedienteDto>
{
    public async Task<ExpedienteDto> Handle(ObtenerExpedienteQuery request, CancellationToken cancellationToken)
    {
        if (!await mirador.VeExpedienteAsync(request.Id, cancellationToken)) throw new NotFoundException();

        var e = await db.Expedientes.AsNoTracking().SingleOrDefaultAsync(x => x.Id == request.Id && !x.Borrado, cancellationToken) ?? throw new NotFoundException();
        var tramite = TipoDeTramite.De(e.Tramite);

        return new()
        {
            Id = e.Id,
            Numero = e.Numero,
            RefPropia = e.RefPropia,
            Titulo = e.Titulo,
            TipoTramite = tramite.Clave,
            TipoTramiteTexto = tramite.Nombre,
            Familia = e.Familia,
            Estado = e.Estado,
            EstadoTexto = Estados.Texto(e.Estado, e.Administracion),
            EstadoDeLaGestoria = e.Datos.EstadoOrigen?.Nombre,
            Turno = e.Turno,
            Matricula = e.Matricula,
            Modelo = e.Modelo,
            FechaAlta = e.FechaAlta,
            FechaPresentacion = e.FechaPresentacion,
            FechaFin = e.FechaFin,
            Actualizado = e.Actualizado,
            Jefatura = e.Datos.Jefatura,
            Administracion = e.Administracion,
            Respuesta = e.Datos.Respuesta,
            Pasos = Pagina.Entera(PasosDelTramite.De(e, tramite)),
            Intervinientes = Pagina.Entera<IntervinienteDto>([.. (e.Datos.Intervinientes ?? []).Select(Interviniente)]),
            Colaboradores = Pagina.Entera<ColaboradorDto>([.. (e.Datos.Colaboradores ?? []).Where(c => c.Acreditado == true).Select(c => new ColaboradorDto(c.Nombre ?? "Colaborador", EsPropio(c.Nif)))]),
        };
    }

    private IntervinienteDto Interviniente(Interviniente i)
    {
        var entero = mirador.VeTodo || EsPropio(i.Nif);
        return new(i.Rol ?? "interviniente", i.NombreCompleto(), entero ? Nif.Normalizar(i.Nif) : Nif.Enmascarar(i.Nif), EsPropio(i.Nif));
    }

    private bool EsPropio(string? nif) => usuario.Identidad.Nifs.Contains(Nif.Normalizar(nif), StringComparer.Ordinal);
}
