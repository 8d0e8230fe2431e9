using System.Globalization;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;
using ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;

/// <summary>
/// La carpetilla de una solicitud: qué decide la oficina y en qué expediente se convierte. Sus ids y su número salen de la propia solicitud,
/// así que recibirla dos veces nunca abre dos expedientes. «devolver» o «rechazar» en las observaciones piden eso mismo.
/// </summary>
internal sealed class Carpetilla(SolicitudDelPortal solicitud)
{
    private const string Usuario = "Nuria Galán";

    private readonly Tramite? tramite = CatalogoDeTramites.Todos.FirstOrDefault(t => t.Clave == solicitud.TipoTramite.Codigo)
        ?? CatalogoDeTramites.Todos.FirstOrDefault(t => t.Clave.StartsWith(solicitud.TipoTramite.Codigo, StringComparison.Ordinal) || solicitud.TipoTramite.Codigo.Contains(t.Clave, StringComparison.Ordinal));

    public string Origen { get; } = OrigenId(solicitud.SolicitudId);

    public int Pasos => tramite?.Pasos.Length ?? 1;

    public static string OrigenId(Guid solicitudId) => $"EXP-{solicitudId:N}";

    public RespuestaDatos Decidir(DateTimeOffset cuando)
    {
        if (Pide("devolver"))
        {
            return new(solicitud.SolicitudId, "devuelta", [new("observaciones", "Falta un dato: revíselo y vuelva a enviarla.")], null, null, cuando, Usuario);
        }

        return Pide("rechazar")
            ? new(solicitud.SolicitudId, "rechazada", [new(null, "La gestoría no puede hacer este trámite.")], null, null, cuando, Usuario)
            : new(solicitud.SolicitudId, "aceptada", null, Origen, Numero(cuando), cuando, Usuario);
    }

    /// <summary>Las personas, el vehículo y el expediente, recién abierto.</summary>
    public IEnumerable<(string Tipo, string OrigenId, object Datos)> Abrir(DateTimeOffset cuando)
    {
        foreach (var parte in solicitud.Intervinientes ?? [])
        {
            yield return ("persona", parte.Nif, parte.ComoPersona());
        }

        if (Vehiculo is { } vehiculo)
        {
            yield return ("vehiculo", vehiculo.OrigenId, vehiculo.Datos);
        }

        foreach (var elemento in Avanzar(0, cuando))
        {
            yield return elemento;
        }
    }

    /// <summary>El expediente cuando ha dado ese paso, y la línea de su historial.</summary>
    public IEnumerable<(string Tipo, string OrigenId, object Datos)> Avanzar(int paso, DateTimeOffset cuando)
    {
        var hoy = DateOnly.FromDateTime(cuando.UtcDateTime);
        var actual = tramite?.Pasos[paso];
        var estado = actual?.Estado ?? CodigosDeMuestra.Solicitado;
        yield return ("expediente", Origen, new ExpedienteDatos
        {
            Numero = Numero(cuando),
            RefPropia = solicitud.RefPropia,
            SolicitudId = solicitud.SolicitudId,
            TipoTramite = tramite is null ? solicitud.TipoTramite : new(tramite.Codigo, tramite.Nombre),
            Titulo = Titulo,
            EstadoOrigen = new(estado.Codigo, estado.Nombre),
            Pasos = [.. (tramite?.Pasos ?? []).Take(paso + 1).Select(p => new PasoDatos(p.Clave, hoy))],
            FechaAlta = hoy,
            Administracion = actual?.Administracion,
            Intervinientes = [.. (solicitud.Intervinientes ?? []).Select(p => p.ComoPersona().Como(p.Rol))],
            Colaboradores = [new(solicitud.Colaborador.Nif, solicitud.Colaborador.Nombre, true)],
            Vehiculos = Vehiculo is { } vehiculo ? [vehiculo.OrigenId] : [],
            Escrituras = [],
        });
        yield return ("actividad", $"ACT-{solicitud.SolicitudId:N}-{paso}", new ActividadDatos(Origen, cuando, null, estado.Codigo, actual?.Texto ?? "Hemos recibido el encargo.", true, Usuario));
    }

    private string Titulo => $"{tramite?.Titulo ?? solicitud.TipoTramite.Nombre} · {solicitud.Vehiculo?.Marca} {solicitud.Vehiculo?.Modelo}".TrimEnd(' ', '·');

    private (string OrigenId, VehiculoDatos Datos)? Vehiculo => (solicitud.Vehiculo?.Matricula ?? solicitud.Vehiculo?.Bastidor) is { Length: > 0 } placa
        ? ($"VEH-{placa}", new VehiculoDatos
        {
            Matricula = solicitud.Vehiculo!.Matricula,
            Bastidor = solicitud.Vehiculo.Bastidor,
            Marca = solicitud.Vehiculo.Marca ?? "Sin marca",
            Modelo = solicitud.Vehiculo.Modelo ?? "Sin modelo",
            TipoDgt = "40",
            Servicio = "B00",
            FechaPrimeraMatriculacion = solicitud.Vehiculo.FechaPrimeraMatriculacion,
            Limitaciones = [],
        })
        : null;

    /// <summary>«S-2026-000123» es el expediente 2026/700123: lejos de los que la gestoría inventada ya tenía.</summary>
    private string Numero(DateTimeOffset cuando) => solicitud.Numero.Split('-') is [_, var anio, var orden] && int.TryParse(orden, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        ? string.Create(CultureInfo.InvariantCulture, $"{anio}/{700_000 + n:000000}")
        : $"{cuando.Year}/{solicitud.Numero}";

    private bool Pide(string que) => solicitud.Observaciones?.Contains(que, StringComparison.OrdinalIgnoreCase) == true;
}
