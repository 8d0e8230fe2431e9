using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Qué expedientes ve quien tiene esos NIF en esas calidades, cuáles no aunque figure en ellos, y por qué. Los últimos de cada clase.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarLoQueVeQuery(IReadOnlyList<string> Nifs, Calidad Calidades) : IQuery<LoQueVeDto>
{
    public const int Ultimos = 25;
}

/// <param name="Vistos">Cuántas veces ve un expediente, contando una por NIF y calidad.</param>
/// <param name="Ocultos">Lo mismo, de los que no ve.</param>
/// <param name="Expedientes">Los últimos que cambiaron, de los que ve y de los que no.</param>
public sealed record LoQueVeDto(long Vistos, long Ocultos, IReadOnlyList<ExpedienteExplicadoDto> Expedientes);

/// <param name="Explicacion">Con qué NIF, en qué calidad, si lo ve y por qué.</param>
public sealed record ExpedienteExplicadoDto(Guid Id, string Numero, string Titulo, QuienLoVeDto Explicacion);

internal sealed class ListarLoQueVeHandler(IPortalDb db, IMediator mediator, IUsuarioActual usuario) : IRequestHandler<ListarLoQueVeQuery, LoQueVeDto>
{
    public async Task<LoQueVeDto> Handle(ListarLoQueVeQuery request, CancellationToken cancellationToken)
    {
        var (vistos, ocultos, hechos) = (0L, 0L, new List<HechoExpediente>());
        foreach (var (nif, calidad) in from nif in request.Nifs from calidad in new[] { Calidad.Cliente, Calidad.Colaborador } where request.Calidades.HasFlag(calidad) select (nif, calidad))
        {
            var cerradas = ClaseDePublicacion.Cerradas(usuario.Identidad.ClasesCerradas, calidad, nif);
            var suyos = db.HechosExpediente.AsNoTracking().Where(h => h.Nif == nif && h.Calidad == calidad);
            var (ve, noVe) = (suyos.Where(h => !cerradas.Contains(h.Clase)), suyos.Where(h => cerradas.Contains(h.Clase)));
            (vistos, ocultos) = (vistos + await ve.LongCountAsync(cancellationToken), ocultos + await noVe.LongCountAsync(cancellationToken));
            foreach (var parte in new[] { ve, noVe }) hechos.AddRange(await parte.OrderByDescending(h => h.Actualizado).ThenByDescending(h => h.ExpedienteId).Take(ListarLoQueVeQuery.Ultimos).ToListAsync(cancellationToken));
        }

        var explicados = await mediator.Send(new ExplicarHechosQuery([.. hechos.Select(h => new HechoPorExplicar(h.Nif, h.Calidad, h.Grupo, h.Clase, h.ExpedienteId))]), cancellationToken);
        var ids = hechos.ConvertAll(h => h.ExpedienteId);
        var nombres = await db.Expedientes.AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Numero, e.Titulo }).ToDictionaryAsync(e => e.Id, cancellationToken);
        return new(vistos, ocultos, [.. hechos.Zip(explicados).OrderByDescending(x => x.First.Actualizado).Where(x => nombres.ContainsKey(x.First.ExpedienteId))
            .Select(x => new ExpedienteExplicadoDto(x.First.ExpedienteId, nombres[x.First.ExpedienteId].Numero, nombres[x.First.ExpedienteId].Titulo, x.Second))]);
    }
}
