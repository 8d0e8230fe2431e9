using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Expedientes;

/// <summary>FTS5: palabras, dueño y clase en una sola expresión MATCH. La tabla la mantienen disparadores de <c>TextosDeExpediente</c> (migración IndiceDeTexto).</summary>
internal sealed class IndiceSqlite(PortalDbContext db) : IIndiceDeExpedientes
{
    private const int MinimoDePrefijo = 2;

    public IQueryable<Guid> Buscar(ConsultaDeTexto consulta, int? maximo)
    {
        var filas = db.Set<TextoDeExpediente>();
        if (consulta.Palabras.Count == 0) return filas.Where(_ => false).Select(f => f.ExpedienteId);

        // El número de fila crece con la llegada, y FTS5 lo recorre en orden: no ordena nada ni pasa del máximo. CROSS JOIN: se empieza por lo hallado.
        return filas.FromSql($"""
            SELECT t.* FROM (SELECT rowid AS fila FROM "IndiceDeTexto" WHERE "IndiceDeTexto" MATCH {Expresion(consulta)} ORDER BY rowid DESC LIMIT {maximo ?? -1}) i
            CROSS JOIN "TextosDeExpediente" t ON t."Id" = i.fila
            """).Select(f => f.ExpedienteId);
    }

    /// <summary>Las palabras son solo letras y cifras, y aun así van entre comillas: nada de lo que alguien escribe es sintaxis.</summary>
    private static string Expresion(ConsultaDeTexto consulta)
    {
        var palabras = string.Join(" AND ", consulta.Palabras.Select(p => consulta.Enteras || p.Length < MinimoDePrefijo ? $"\"{p}\"" : $"\"{p}\" *"));
        var expresion = $"(Duenos : \"{consulta.Dueno}\") AND (Texto : ({palabras}))";
        return consulta.ClasesCerradas.Count == 0
            ? expresion
            : $"(({expresion}) NOT (Clase : ({string.Join(" OR ", consulta.ClasesCerradas.Select(c => $"\"{c}\""))}))) OR ((Duenos : \"{ConsultaDeTexto.Exento(consulta.Dueno)}\") AND (Texto : ({palabras})))";
    }
}
