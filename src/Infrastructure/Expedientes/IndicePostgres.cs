using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Expedientes;

/// <summary>Un índice GIN de palabras con su dueño y su clase dentro, como en SQLite (migración IndiceDeTexto).</summary>
internal sealed class IndicePostgres(PortalDbContext db) : IIndiceDeExpedientes
{
    public IQueryable<Guid> Buscar(ConsultaDeTexto consulta, int? maximo)
    {
        var filas = db.Set<TextoDeExpediente>();
        if (consulta.Palabras.Count == 0) return filas.Where(_ => false).Select(f => f.ExpedienteId);

        var halladas = filas.FromSql($"""
            SELECT * FROM "TextosDeExpediente" WHERE array_to_tsvector(string_to_array(trim("Duenos" || ' ' || "Clase" || ' ' || "Texto"), ' ')) @@ {Expresion(consulta)}::tsquery
            """);
        // El id crece con la llegada, como el de la fila, y en este orden hay un índice del despacho: una palabra corriente no pasa por los ajenos.
        return (maximo is { } m ? halladas.OrderByDescending(f => f.ExpedienteId).Take(m) : halladas).Select(f => f.ExpedienteId);
    }

    /// <summary>Las palabras son solo letras y cifras: nada de lo que alguien escribe es sintaxis.</summary>
    private static string Expresion(ConsultaDeTexto consulta) => string.Join(" & ", [
        $"({string.Join(" & ", [$"'{consulta.Dueno}'", .. consulta.ClasesCerradas.Select(c => $"!'{c}'")])} | '{ConsultaDeTexto.Exento(consulta.Dueno)}')",
        .. consulta.Palabras.Select(p => consulta.Enteras ? $"'{p}'" : $"'{p}':*")]);
}
