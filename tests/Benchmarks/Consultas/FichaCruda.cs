using System.Buffers;
using System.Data.Common;
using System.Text.Json;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>La ficha de un expediente, a mano: una sola consulta, desde el hecho.</summary>
internal static class FichaCruda
{
    private const string Sql = """
        SELECT e."Numero", e."RefPropia", e."Titulo", e."Tramite", e."Estado", e."Turno", e."Matricula", e."Modelo", e."FechaAlta", e."FechaPresentacion", e."FechaFin", e."Actualizado", e."Administracion", e."Datos"
        FROM "HechosExpediente" h JOIN "Expedientes" e ON e."Id" = h."ExpedienteId" AND e."DespachoId" = h."DespachoId"
        WHERE h."DespachoId" = @despacho AND h."Nif" = @nif AND h."Calidad" = @calidad AND h."ExpedienteId" = @id AND NOT e."Borrado"
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<bool> EscribirAsync(DbConnection conexion, SesionCruda quien, Guid id, IBufferWriter<byte> salida)
    {
        await using var orden = conexion.CreateCommand();
        orden.CommandText = Sql;
        quien.Poner(orden);
        orden.Con("@id", id);
        await using var r = await orden.ExecuteReaderAsync();
        if (!await r.ReadAsync()) return false;

        var datos = JsonSerializer.Deserialize<DatosExpediente>(r.GetString(13), Web)!;
        var tramite = TipoDeTramite.De(r.GetString(3));
        var (estado, administracion) = ((EstadoExpediente)r.GetInt32(4), Texto(r, 12));
        using var json = new Utf8JsonWriter(salida, Claves.ComoMvc);
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("numero"u8, r.GetString(0));
        json.WriteString("refPropia"u8, Texto(r, 1));
        json.WriteString("titulo"u8, r.GetString(2));
        json.WriteString("tipoTramite"u8, tramite.Clave);
        json.WriteString("tipoTramiteTexto"u8, tramite.Nombre);
        json.WriteString("familia"u8, Claves.De(tramite.Familia));
        json.WriteString("estado"u8, Claves.De(estado));
        json.WriteString("estadoTexto"u8, Estados.Texto(estado, administracion));
        json.WriteString("estadoDeLaGestoria"u8, datos.EstadoOrigen?.Nombre);
        json.WriteString("turno"u8, Claves.De((Turno)r.GetInt32(5)));
        json.WriteString("matricula"u8, Texto(r, 6));
        json.WriteString("modelo"u8, Texto(r, 7));
        Claves.Dia(json, "fechaAlta"u8, r.GetFieldValue<DateOnly>(8));
        Claves.Dia(json, "fechaPresentacion"u8, Dia(r, 9));
        Claves.Dia(json, "fechaFin"u8, Dia(r, 10));
        json.WriteString("actualizado"u8, DateTime.SpecifyKind(r.GetDateTime(11), DateTimeKind.Utc));
        json.WriteString("jefatura"u8, datos.Jefatura);
        json.WriteString("administracion"u8, administracion);
        json.WriteString("respuesta"u8, datos.Respuesta);
        Pasos(json, datos, tramite, estado);
        Personas(json, datos, quien.Nif);
        json.WriteEndObject();
        return true;
    }

    private static void Pasos(Utf8JsonWriter json, DatosExpediente datos, TipoDeTramite tramite, EstadoExpediente estado)
    {
        var dados = (datos.Pasos ?? []).ToDictionary(p => p.Clave!, p => p.Fecha, StringComparer.Ordinal);
        var terminado = estado is EstadoExpediente.Entregado or EstadoExpediente.Anulado or EstadoExpediente.Rechazado;
        var ultimo = -1;
        for (var i = 0; i < tramite.Pasos.Count; i++) if (dados.ContainsKey(tramite.Pasos[i].Clave)) ultimo = i;
        Abrir(json, "pasos"u8);
        for (var i = 0; i < tramite.Pasos.Count; i++)
        {
            var paso = tramite.Pasos[i];
            json.WriteStartObject();
            json.WriteString("clave"u8, paso.Clave);
            json.WriteString("nombre"u8, paso.Nombre);
            json.WriteBoolean("hecho"u8, dados.ContainsKey(paso.Clave));
            json.WriteBoolean("actual"u8, !terminado && i == ultimo + 1);
            Claves.Dia(json, "fecha"u8, dados.GetValueOrDefault(paso.Clave));
            json.WriteEndObject();
        }

        Cerrar(json);
    }

    private static void Personas(Utf8JsonWriter json, DatosExpediente datos, string propio)
    {
        Abrir(json, "intervinientes"u8);
        foreach (var i in datos.Intervinientes ?? [])
        {
            var suyo = Nif.Normalizar(i.Nif) == propio;
            json.WriteStartObject();
            json.WriteString("rol"u8, i.Rol);
            json.WriteString("nombre"u8, i.NombreCompleto());
            json.WriteString("nif"u8, suyo ? Nif.Normalizar(i.Nif) : Nif.Enmascarar(i.Nif));
            json.WriteBoolean("esUsted"u8, suyo);
            json.WriteEndObject();
        }

        Cerrar(json);
        Abrir(json, "colaboradores"u8);
        foreach (var c in (datos.Colaboradores ?? []).Where(c => c.Acreditado == true))
        {
            json.WriteStartObject();
            json.WriteString("nombre"u8, c.Nombre);
            json.WriteBoolean("esUsted"u8, Nif.Normalizar(c.Nif) == propio);
            json.WriteEndObject();
        }

        Cerrar(json);
    }

    private static void Abrir(Utf8JsonWriter json, ReadOnlySpan<byte> nombre)
    {
        json.WriteStartObject(nombre);
        json.WriteStartArray("elementos"u8);
    }

    private static void Cerrar(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteNull("siguiente"u8);
        json.WriteNull("total"u8);
        json.WriteEndObject();
    }

    private static string? Texto(DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetString(i);

    private static DateOnly? Dia(DbDataReader r, int i) => r.IsDBNull(i) ? null : r.GetFieldValue<DateOnly>(i);
}
