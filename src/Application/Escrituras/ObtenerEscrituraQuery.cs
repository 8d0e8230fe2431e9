using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>La ficha de una escritura, a través de los expedientes por los que la ve quien mira.</summary>
[Requiere(Permiso.VerEscrituras), DejaRastro]
public sealed record ObtenerEscrituraQuery(Guid Id) : IQuery<EscrituraDto>, IAuditable
{
    string? IAuditable.Objeto => Id.ToString();
}

internal sealed class ObtenerEscrituraHandler(IPortalDb db, ObjetosVisibles visibles, IUsuarioActual usuario, IMediator mediator, TimeProvider reloj)
    : IRequestHandler<ObtenerEscrituraQuery, EscrituraDto>
{
    public async Task<EscrituraDto> Handle(ObtenerEscrituraQuery request, CancellationToken cancellationToken)
    {
        var expedientes = await visibles.ExpedientesDeAsync(request.Id, cancellationToken);
        var e = await db.Escrituras.AsNoTracking().SingleOrDefaultAsync(x => x.Id == request.Id && !x.Borrado, cancellationToken) ?? throw new NotFoundException();
        var (datos, fila) = (e.Datos, EscrituraEnListaDto.De(e));
        return new()
        {
            Id = e.Id,
            Protocolo = fila.Protocolo,
            Anio = fila.Anio,
            FechaOtorgamiento = fila.FechaOtorgamiento,
            TipoActo = fila.TipoActo,
            Notario = fila.Notario,
            Plaza = fila.Plaza,
            Importe = datos.Importe,
            Estado = fila.Estado,
            EstadoTexto = fila.EstadoTexto,
            Pasos = Pagina.Entera(PasosDeEscritura.De(e)),
            Otorgantes = Pagina.Entera<OtorganteDto>([.. (datos.Otorgantes ?? []).Select(o =>
                new OtorganteDto(string.IsNullOrWhiteSpace(o.Rol) ? "otorgante" : o.Rol.Trim(), o.NombreCompleto(), usuario.Identidad.Ver(o.Nif), usuario.Identidad.EsSuyo(o.Nif)))]),
            Fincas = Pagina.Entera<FincaDto>([.. (datos.Fincas ?? []).Select(f => new FincaDto(f.Registro, f.Municipio, f.Seccion, f.Numero, f.Cru, f.ReferenciaCatastral))]),
            Modelo600 = datos.Modelo600 is { } m ? new(m.Concepto, m.FechaDevengo, m.Base, m.Tipo, m.Cuota, m.Numero, m.Csv) : null,
            Presentacion = datos.Presentacion is { } p ? new(p.Libro, p.Entrada, p.FechaAsiento, p.Caduca, p.Caduca?.DayNumber - reloj.Hoy().DayNumber) : null,
            Defectos = Pagina.Entera<DefectoDto>([.. (datos.Defectos ?? []).OrderBy(d => d.Subsanado == true).Select(d => new DefectoDto(d.Texto ?? "", d.Fecha, d.Subsanado == true))]),
            Expedientes = usuario.Tiene(Permiso.VerExpedientes)
                ? await mediator.Send(new ListarExpedientesCitadosQuery(expedientes), cancellationToken)
                : Pagina.Entera<ExpedienteCitadoDto>([]),
        };
    }
}
