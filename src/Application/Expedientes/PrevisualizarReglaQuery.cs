using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Qué aparecería y qué desaparecería, y para quién, si se pusiera una regla o se quitara la que hay. No cambia nada.</summary>
/// <param name="Poner">La que se pondría.</param>
/// <param name="Quitar">La que se quitaría.</param>
[Requiere(Permiso.Administrar)]
public sealed record PrevisualizarReglaQuery(ReglaPropuesta? Poner = null, Guid? Quitar = null) : IQuery<PrevisionDto>;

/// <param name="Texto">La regla, en una frase.</param>
/// <param name="AlMomento">Cierra o abre una clase entera: se nota en la petición siguiente. Si no, según avance el repaso.</param>
/// <param name="Expedientes">Cuántas veces alguien gana o pierde un expediente.</param>
/// <param name="Documentos">Lo mismo, de documentos.</param>
/// <param name="Quienes">Repartido por quién es: el papel de los clientes, el NIF de cada colaborador. De más a menos.</param>
public sealed record PrevisionDto(string Texto, bool AlMomento, CuentaDto Expedientes, CuentaDto Documentos, IReadOnlyList<AfectadosDto> Quienes);

public sealed record CuentaDto(long Aparecen, long Desaparecen);

/// <param name="Quien">«transmitente», o el NIF del colaborador.</param>
public sealed record AfectadosDto(Calidad Audiencia, string Quien, CuentaDto Expedientes, CuentaDto Documentos);

internal sealed class PrevisualizarReglaValidator : AbstractValidator<PrevisualizarReglaQuery>
{
    public PrevisualizarReglaValidator() => RuleFor(q => q.Poner!).SetValidator(new ReglaPropuestaValidator()).OverridePropertyName("Regla").When(q => q.Poner is not null);
}

internal sealed class PrevisualizarReglaHandler(IPortalDb db, RecuentoDeGrupos recuento) : IRequestHandler<PrevisualizarReglaQuery, PrevisionDto>
{
    public async Task<PrevisionDto> Handle(PrevisualizarReglaQuery request, CancellationToken cancellationToken)
    {
        var reglas = await db.ReglasDePublicacion.AsNoTracking().ToListAsync(cancellationToken);
        var criterio = request.Poner?.Criterio ?? reglas.SingleOrDefault(r => r.Id == request.Quitar)?.Criterio ?? throw new NotFoundException();
        var anterior = reglas.SingleOrDefault(r => r.Clave == criterio.Clave);
        List<ReglaDePublicacion> despues = [.. reglas.Where(r => r.Clave != criterio.Clave)];
        if (request.Poner is { } puesta) despues.Add(ReglaDePublicacion.Dictar(criterio, puesta.Visible));

        var cambio = new CambioDeRegla(criterio, anterior?.Visible, request.Poner?.Visible);
        var afectados = (await recuento.CompararAsync(criterio, AplicadorDeReglas.CierresDe(reglas), new(despues, []), AplicadorDeReglas.CierresDe(despues), cancellationToken))
            .GroupBy(a => a.Quien, StringComparer.Ordinal).Select(g => new AfectadosDto(criterio.Audiencia, g.Key, Sumar(g, deDocumentos: false), Sumar(g, deDocumentos: true)))
            .OrderByDescending(a => a.Expedientes.Aparecen + a.Expedientes.Desaparecen + a.Documentos.Aparecen + a.Documentos.Desaparecen).ThenBy(a => a.Quien, StringComparer.Ordinal).ToList();

        return new(TextoDeRegla.De(criterio, request.Poner?.Visible ?? anterior!.Visible), !cambio.SeEscribeEnLosHechos,
            new(afectados.Sum(a => a.Expedientes.Aparecen), afectados.Sum(a => a.Expedientes.Desaparecen)),
            new(afectados.Sum(a => a.Documentos.Aparecen), afectados.Sum(a => a.Documentos.Desaparecen)), afectados);
    }

    private static CuentaDto Sumar(IEnumerable<GrupoAfectado> grupos, bool deDocumentos)
    {
        var suyos = grupos.Where(g => g.EsDocumento == deDocumentos).ToList();
        return new(suyos.Where(g => g.Aparece).Sum(g => g.Cuantos), suyos.Where(g => !g.Aparece).Sum(g => g.Cuantos));
    }
}
