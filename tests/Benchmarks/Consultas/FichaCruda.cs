using System.Buffers;
using System.Data.Common;
using System.Text.Json;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>La ficha de un expediente, a mano: una sola consulta, desde el hecho.</summary>
internal static class FichaCruda
{
    private const string Sql = """
        SELECT e."Numero", e."RefPropia", e."Titulo", e."Tramite", e."Estado", e."Turno", e."Matricula", e."Modelo", e."FechaAlta", e."FechaPresentacion", e."FechaFin", e."Actualizado", e."Administracion", e."Datos"
        FROM "HechosExpediente" h JOIN "Expedientes" e ON e."Id" = h."ExpedienteId" AND e."DespachoId" = h."DespachoId"
        WHERE h."DespachoId" = @despacho AND h."Nif" = @nif AND h."Calidad" = @calidad AND h."ExpedienteId" = @id AND NOT e."Borrado"
        """;

    private const string SqlVehiculos = """
        SELECT v."Id", v."Matricula", v."Bastidor", v."Datos", n."Orden" FROM "Vinculos" n JOIN "Vehiculos" v ON v."Id" = n."ObjetoId" AND v."DespachoId" = n."DespachoId" AND NOT v."Borrado"
        WHERE n."DespachoId" = @despacho AND n."ExpedienteId" = @id
          AND EXISTS (SELECT 1 FROM "HechosObjeto" h WHERE h."DespachoId" = @despacho AND h."Nif" = @nif AND h."Calidad" = @calidad AND h."ObjetoId" = n."ObjetoId" AND h."ExpedienteId" = n."ExpedienteId") ORDER BY n."Orden"
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
        var plazos = PlazosDe(r, tramite.Clave, estado);
        await r.CloseAsync();
        await Vehiculos(json, conexion, quien, id, tramite.Familia);
        Abrir(json, "escrituras"u8);
        Cerrar(json);
        Plazos(json, plazos);
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

    private static async Task Vehiculos(Utf8JsonWriter json, DbConnection conexion, SesionCruda quien, Guid id, FamiliaTramite familia)
    {
        Abrir(json, "vehiculos"u8);
        if (familia != FamiliaTramite.Escrituras)
        {
            await using var orden = conexion.CreateCommand();
            orden.CommandText = SqlVehiculos;
            quien.Poner(orden);
            orden.Con("@id", id);
            await using var r = await orden.ExecuteReaderAsync();
            while (await r.ReadAsync()) Vehiculo(json, r);
        }

        Cerrar(json);
    }

    private static void Vehiculo(Utf8JsonWriter json, DbDataReader r)
    {
        var datos = JsonSerializer.Deserialize<DatosVehiculo>(r.GetString(3), Web)!;
        json.WriteStartObject();
        json.WriteString("id"u8, r.GetGuid(0));
        json.WriteString("matricula"u8, r.GetString(1));
        json.WriteString("bastidor"u8, r.GetString(2));
        json.WriteString("modelo"u8, Domain.Common.Texto.Unir(datos.Marca, datos.Modelo));
        Claves.Dia(json, "itvCaduca"u8, datos.ItvCaduca);
        json.WriteString("distintivo"u8, datos.Distintivo);
        json.WriteBoolean("conLimitaciones"u8, datos.Limitaciones is { Count: > 0 });
        json.WriteEndObject();
    }

    private static List<(PlazoLegal Plazo, DateOnly Vence)> PlazosDe(DbDataReader r, string tramite, EstadoExpediente estado)
    {
        var alta = r.GetFieldValue<DateOnly>(8);
        return Estados.EsFinal(estado) || !r.IsDBNull(9) ? [] : [.. PlazoLegal.Todos.Where(p => p.Tramite == tramite).Select(p => (p, alta.AddDays(p.Dias)))];
    }

    private static void Plazos(Utf8JsonWriter json, List<(PlazoLegal Plazo, DateOnly Vence)> plazos)
    {
        var hoy = ElGestorPortal.Application.Common.Calendario.DiaDe(DateTime.UtcNow).DayNumber;
        Abrir(json, "plazos"u8);
        foreach (var (plazo, vence) in plazos)
        {
            json.WriteStartObject();
            json.WriteString("clave"u8, plazo.Clave);
            json.WriteString("texto"u8, plazo.Texto);
            Claves.Dia(json, "vence"u8, vence);
            json.WriteNumber("dias"u8, vence.DayNumber - hoy);
            json.WriteString("norma"u8, plazo.Norma);
            json.WriteBoolean("orientativo"u8, true);
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
