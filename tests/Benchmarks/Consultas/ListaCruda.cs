using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>La lista de 25, a mano.</summary>
internal static class ListaCruda
{
    private const int Limite = 25;

    private const string Sql = """
        SELECT e."Id", e."Numero", e."RefPropia", e."Titulo", e."Tramite", e."Estado", e."Turno", e."Matricula", e."Modelo", e."Interesado", e."Administracion", e."FechaAlta", e."Actualizado", e."FechaPresentacion", e."FechaFin"
        FROM "HechosExpediente" h JOIN "Expedientes" e ON e."Id" = h."ExpedienteId" AND e."DespachoId" = h."DespachoId"
        WHERE h."DespachoId" = @despacho AND h."Nif" = @nif AND h."Calidad" = @calidad AND NOT e."Borrado"
        ORDER BY h."Actualizado" DESC, h."ExpedienteId" DESC LIMIT 26
        """;

    private static readonly string SqlNuevos = $"""
        SELECT h."ExpedienteId", COUNT(DISTINCT h."DocumentoId") FROM "HechosDocumento" h
        WHERE h."DespachoId" = @despacho AND h."Nif" = @nif AND h."Calidad" = @calidad AND h."Fecha" >= @desde AND h."ExpedienteId" IN ({string.Join(',', Enumerable.Range(0, Limite).Select(i => $"@e{i}"))})
          AND NOT EXISTS (SELECT 1 FROM "Descargas" d WHERE d."DespachoId" = @despacho AND d."UsuarioId" = @usuario AND d."DocumentoId" = h."DocumentoId")
        GROUP BY h."ExpedienteId"
        """;

    private static readonly byte[] Clave = RandomNumberGenerator.GetBytes(32);

    public sealed record Fila(
        Guid Id, string Numero, string? RefPropia, string Titulo, string Tramite, EstadoExpediente Estado, Turno Turno, string? Matricula, string? Modelo, string? Interesado, string? Administracion, DateOnly FechaAlta, DateTime Actualizado, DateOnly? FechaPresentacion, DateOnly? FechaFin);

    public static async Task<(List<Fila> Filas, Dictionary<Guid, int> Nuevos)> LeerAsync(DbConnection conexion, SesionCruda quien)
    {
        var filas = new List<Fila>(Limite + 1);
        await using (var orden = conexion.CreateCommand())
        {
            orden.CommandText = Sql;
            quien.Poner(orden);
            await using var r = await orden.ExecuteReaderAsync();
            while (await r.ReadAsync())
                filas.Add(new(r.GetGuid(0), r.GetString(1), Texto(r, 2), r.GetString(3), r.GetString(4), (EstadoExpediente)r.GetInt32(5), (Turno)r.GetInt32(6), Texto(r, 7), Texto(r, 8), Texto(r, 9), Texto(r, 10), r.GetFieldValue<DateOnly>(11), DateTime.SpecifyKind(r.GetDateTime(12), DateTimeKind.Utc), Dia(r, 13), Dia(r, 14)));
        }

        var nuevos = new Dictionary<Guid, int>();
        await using (var orden = conexion.CreateCommand())
        {
            orden.CommandText = SqlNuevos;
            quien.Poner(orden);
            orden.Con("@usuario", quien.UsuarioId);
            orden.Con("@desde", DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-15)));
            for (var i = 0; i < Limite; i++) orden.Con($"@e{i}", filas[i].Id);
            await using var r = await orden.ExecuteReaderAsync();
            while (await r.ReadAsync()) nuevos[r.GetGuid(0)] = r.GetInt32(1);
        }

        return (filas, nuevos);
    }

    public static void Escribir(IBufferWriter<byte> salida, List<Fila> filas, Dictionary<Guid, int> nuevos)
    {
        using var json = new Utf8JsonWriter(salida, Claves.ComoMvc);
        json.WriteStartObject();
        json.WriteStartArray("elementos"u8);
        foreach (var f in filas.Take(Limite))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, f.Id);
            json.WriteString("numero"u8, f.Numero);
            json.WriteString("refPropia"u8, f.RefPropia);
            json.WriteString("titulo"u8, f.Titulo);
            json.WriteString("tipoTramite"u8, f.Tramite);
            json.WriteString("tipoTramiteTexto"u8, TipoDeTramite.De(f.Tramite).Nombre);
            json.WriteString("estado"u8, Claves.De(f.Estado));
            json.WriteString("estadoTexto"u8, Estados.Texto(f.Estado, f.Administracion));
            json.WriteString("turno"u8, Claves.De(f.Turno));
            json.WriteString("matricula"u8, f.Matricula);
            json.WriteString("modelo"u8, f.Modelo);
            json.WriteString("interesado"u8, f.Interesado);
            json.WriteString("administracion"u8, f.Administracion);
            Claves.Dia(json, "fechaAlta"u8, f.FechaAlta);
            Claves.Dia(json, "fechaPresentacion"u8, f.FechaPresentacion);
            Claves.Dia(json, "fechaFin"u8, f.FechaFin);
            json.WriteString("actualizado"u8, f.Actualizado);
            json.WriteNumber("documentosNuevos"u8, nuevos.GetValueOrDefault(f.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("siguiente"u8, filas.Count > Limite ? Cursor(filas[Limite - 1]) : null);
        json.WriteNull("total"u8);
        json.WriteEndObject();
    }

    /// <summary>También cifrado y autenticado, y del mismo largo que el del portal.</summary>
    private static string Cursor(Fila fila)
    {
        var claro = Encoding.UTF8.GetBytes($"-actualizado|{fila.Id}|{fila.Actualizado.Ticks}");
        var cifrado = new byte[12 + claro.Length + 16];
        RandomNumberGenerator.Fill(cifrado.AsSpan(0, 12));
        using var aes = new AesGcm(Clave, 16);
        aes.Encrypt(cifrado.AsSpan(0, 12), claro, cifrado.AsSpan(12, claro.Length), cifrado.AsSpan(12 + claro.Length));
        return ("CfDJ8" + System.Buffers.Text.Base64Url.EncodeToString(cifrado)).PadRight(198, 'A');
    }

    private static DateOnly? Dia(DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetFieldValue<DateOnly>(i);

    private static string? Texto(DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);
}
