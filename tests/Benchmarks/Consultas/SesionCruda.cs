using System.Data.Common;
using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>Quién pregunta: la misma consulta de sesión que el portal, con los derechos del usuario, una vez por petición.</summary>
internal sealed record SesionCruda(Guid DespachoId, Guid UsuarioId, string Nif, Calidad Calidad)
{
    /// <summary>Quien trabaja en el despacho no tiene calidad de nadie: lo ve todo.</summary>
    public bool EsInterno => Calidad == 0;

    private const string Sql = """
        SELECT s."DespachoId", s."UsuarioId", s."UltimoUso", s."Caduca", s."Tipo", u."Nifs", u."Calidades", u."Permisos", u."Estado", u."CaducaEl", u."Nombre", u."Empresa", u."NombreDeAcceso", d."ClasesCerradas"
        FROM "Sesiones" s JOIN "Usuarios" u ON u."DespachoId" = s."DespachoId" AND u."Id" = s."UsuarioId" JOIN "Despachos" d ON d."Id" = s."DespachoId"
        WHERE s."Huella" = @huella AND s."Revocada" IS NULL AND s."Gastada" IS NULL
        """;

    public static async Task<SesionCruda?> LeerAsync(DbConnection conexion, string secreto, Permiso permiso)
    {
        await using var orden = conexion.CreateCommand();
        orden.CommandText = Sql;
        orden.Con("@huella", Secreto.Huella(secreto));
        await using var r = await orden.ExecuteReaderAsync();
        if (!await r.ReadAsync()) return null;

        var ahora = DateTime.UtcNow;
        var vale = ahora < r.GetDateTime(3) && ahora - r.GetDateTime(2) < TimeSpan.FromHours(8) && r.GetInt32(8) == (int)EstadoUsuario.Activo && (r.IsDBNull(9) || DateOnly.FromDateTime(ahora) <= r.GetFieldValue<DateOnly>(9));
        var nifs = JsonSerializer.Deserialize<string[]>(r.GetString(5))!;
        var cerradas = JsonSerializer.Deserialize<string[]>(r.GetString(13))!;

        // El banco mide a quien tiene un solo NIF y una calidad, sin clases cerradas, y a quien trabaja en el despacho.
        return vale && ((Permiso)r.GetInt32(7)).HasFlag(permiso) && nifs.Length <= 1 && cerradas.Length == 0 ? new(r.GetGuid(0), r.GetGuid(1), nifs.FirstOrDefault() ?? "", (Calidad)r.GetInt32(6)) : null;
    }

    public void Poner(DbCommand orden)
    {
        orden.Con("@despacho", DespachoId);
        orden.Con("@nif", Nif);
        orden.Con("@calidad", (int)Calidad);
    }
}
