namespace ElGestorPortal.Application.Puente;

/// <summary>Qué sabe el portal de cada tipo: para que el escritorio compruebe si va al día.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerEstadoDeEntradaQuery : IQuery<EstadoDeEntradaDto>;

/// <summary>Estado de la entrada, por tipo de elemento.</summary>
public sealed record EstadoDeEntradaDto(IReadOnlyList<EstadoDeTipoDto> Tipos);

/// <param name="Tipo">Tipo de elemento.</param>
/// <param name="Filas">Objetos vivos.</param>
/// <param name="UltimaVersion">La mayor versión aplicada.</param>
/// <param name="EnEspera">Los que esperan a aquello de lo que cuelgan.</param>
/// <param name="EnCuarentena">Elementos apartados y sin resolver.</param>
public sealed record EstadoDeTipoDto(string Tipo, int Filas, long? UltimaVersion, int EnEspera, int EnCuarentena);

internal sealed class ObtenerEstadoDeEntradaHandler(IPortalDb db) : IRequestHandler<ObtenerEstadoDeEntradaQuery, EstadoDeEntradaDto>
{
    public async Task<EstadoDeEntradaDto> Handle(ObtenerEstadoDeEntradaQuery request, CancellationToken cancellationToken)
    {
        var filas = await db.Entradas.Where(e => e.Version != null).GroupBy(e => e.Tipo).Select(g => new
        {
            Tipo = g.Key,
            Filas = g.Count(e => !e.Borrado),
            Ultima = g.Max(e => e.Version),
            Espera = g.Count(e => e.EnEsperaDesde != null),
        }).ToDictionaryAsync(g => g.Tipo, cancellationToken);

        var cuarentena = await db.Cuarentenas.Where(c => c.Resuelta == null).GroupBy(c => c.Tipo)
            .Select(g => new { Tipo = g.Key, Cuantos = g.Count() }).ToDictionaryAsync(g => g.Tipo, g => g.Cuantos, cancellationToken);

        return new([.. TiposDeEntrada.Todos.Select(t => t.Nombre).Concat(cuarentena.Keys).Distinct().Select(tipo =>
        {
            var fila = filas.GetValueOrDefault(tipo);
            return new EstadoDeTipoDto(tipo, fila?.Filas ?? 0, fila?.Ultima, fila?.Espera ?? 0, cuarentena.GetValueOrDefault(tipo));
        })]);
    }
}
