using System.Data.Common;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>La búsqueda de expedientes, a mano: el dueño dentro de la expresión del índice y, después, los hechos. Los demás módulos no los mira.</summary>
internal static class BusquedaCruda
{
    private const string Hechos = """JOIN "HechosExpediente" h ON h."ExpedienteId" = c."ExpedienteId" AND h."DespachoId" = @despacho AND h."Nif" = @nif AND h."Calidad" = @calidad """;

    private const string Cola = """
        JOIN "Expedientes" e ON e."Id" = c."ExpedienteId" AND e."DespachoId" = @despacho WHERE NOT e."Borrado" ORDER BY e."Actualizado" DESC LIMIT 8
        """;

    private const string Columnas = """SELECT e."Id", e."Numero", e."Matricula", e."Tramite", e."Interesado", e."Estado", e."Administracion" FROM """;

    private const string EnSqlite = """
        (SELECT t."ExpedienteId" FROM (SELECT rowid AS fila FROM "IndiceDeTexto" WHERE "IndiceDeTexto" MATCH @q ORDER BY rowid DESC LIMIT 200) i CROSS JOIN "TextosDeExpediente" t ON t."Id" = i.fila) c
        """;

    private const string EnPostgres = """
        (SELECT t."ExpedienteId" FROM "TextosDeExpediente" t WHERE t."DespachoId" = @despacho AND array_to_tsvector(string_to_array(trim(t."Duenos" || ' ' || t."Clase" || ' ' || t."Texto"), ' ')) @@ @q::tsquery ORDER BY t."ExpedienteId" DESC LIMIT 200) c
        """;

    private const string PorMatricula = """(SELECT x."Id" AS "ExpedienteId" FROM "Expedientes" x WHERE x."DespachoId" = @despacho AND x."Matricula" = @q) c """;

    private const string PorNif = """(SELECT x."ExpedienteId" FROM "IntervinientesPorNif" x WHERE x."DespachoId" = @despacho AND x."Nif" = @q) c """;

    public static async Task<int> BuscarAsync(DbConnection conexion, SesionCruda quien, string que, string texto)
    {
        var dueno = quien.EsInterno ? $"{quien.DespachoId:N}" : $"{quien.DespachoId:N}{(int)quien.Calidad}{quien.Nif.ToLowerInvariant()}";
        var comienzo = que == "comienzo";
        var enSqlite = conexion is Microsoft.Data.Sqlite.SqliteConnection;
        var (candidatos, q) = que switch
        {
            "matricula" => (PorMatricula, texto),
            "nif" => (PorNif, texto),
            _ when enSqlite => (EnSqlite, $"(Duenos : \"{dueno}\") AND (Texto : (\"{texto}\"{(comienzo ? " *" : "")}))"),
            _ => (EnPostgres, $"'{dueno}' & '{texto}'{(comienzo ? ":*" : "")}"),
        };
        await using var orden = conexion.CreateCommand();
        orden.CommandText = $"{Columnas} {candidatos} {(quien.EsInterno ? "" : Hechos)} {Cola}";
        quien.Poner(orden);
        orden.Con("@q", q);
        await using var r = await orden.ExecuteReaderAsync();
        var hallados = 0;
        while (await r.ReadAsync()) hallados++;
        return hallados;
    }

    /// <summary>Una matrícula y un NIF de los expedientes del medido.</summary>
    public static async Task<(string Matricula, string Nif)> DelMedidoAsync(DbDataSource origen, Guid expediente) => (
        await UnoAsync(origen, """
            SELECT e."Matricula" FROM "Expedientes" x JOIN "HechosExpediente" m ON m."DespachoId" = x."DespachoId" AND m."ExpedienteId" = x."Id" AND m."Calidad" = 2
            JOIN "HechosExpediente" h ON h."DespachoId" = m."DespachoId" AND h."Nif" = m."Nif" AND h."Calidad" = m."Calidad" JOIN "Expedientes" e ON e."Id" = h."ExpedienteId"
            WHERE x."Id" = @id AND e."Matricula" IS NOT NULL LIMIT 1
            """, expediente),
        await UnoAsync(origen, """
            SELECT n."Nif" FROM "Expedientes" x JOIN "IntervinientesPorNif" n ON n."DespachoId" = x."DespachoId" AND n."ExpedienteId" = x."Id" WHERE x."Id" = @id LIMIT 1
            """, expediente));

    private static async Task<string> UnoAsync(DbDataSource origen, string sql, Guid expediente)
    {
        await using var orden = origen.CreateCommand(sql);
        orden.Con("@id", expediente);
        return (string)(await orden.ExecuteScalarAsync() ?? throw new ArgumentException("El colaborador medido no tiene con qué buscar."));
    }
}
