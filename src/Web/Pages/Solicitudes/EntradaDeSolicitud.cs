using System.Globalization;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Lo que llega de un paso del asistente. Solo cambia lo de ese paso: lo demás queda como estaba.</summary>
public sealed class EntradaDeSolicitud
{
    public int Version { get; set; }
    public string? RefPropia { get; set; }
    public string? Matricula { get; set; }
    public string? Bastidor { get; set; }
    public string? Marca { get; set; }
    public string? Modelo { get; set; }
    public DateOnly? FechaPrimeraMatriculacion { get; set; }
    public string? Notario { get; set; }
    public string? Protocolo { get; set; }
    public DateOnly? FechaOtorgamiento { get; set; }
    public string? ImporteEscritura { get; set; }
    public string? ReferenciaCatastral { get; set; }
    public string? Observaciones { get; set; }
    public Dictionary<string, string?> Campos { get; set; } = [];
    public List<ParteEnFormulario> Partes { get; set; } = [];

    public static EntradaDeSolicitud De(int version, string? refPropia, DatosSolicitud datos, Tramite tramite) => new()
    {
        Version = version,
        RefPropia = refPropia,
        Matricula = datos.Vehiculo?.Matricula,
        Bastidor = datos.Vehiculo?.Bastidor,
        Marca = datos.Vehiculo?.Marca,
        Modelo = datos.Vehiculo?.Modelo,
        FechaPrimeraMatriculacion = datos.Vehiculo?.FechaPrimeraMatriculacion,
        Notario = datos.Escritura?.Notario,
        Protocolo = datos.Escritura?.Protocolo,
        FechaOtorgamiento = datos.Escritura?.FechaOtorgamiento,
        ImporteEscritura = ImporteEnEspanol.Escribir(datos.Escritura?.Importe),
        ReferenciaCatastral = datos.Escritura?.ReferenciaCatastral,
        Observaciones = datos.Observaciones,
        Campos = tramite.Campos.ToDictionary(c => c.Clave, c => c.Tipo == TipoDeCampo.Importe ? ImporteEnEspanol.DeCampo(datos.Campo(c.Clave)) : datos.Campo(c.Clave), StringComparer.Ordinal),
        Partes = ParteEnFormulario.Rellenar(datos, tramite),
    };

    /// <summary>Los datos con lo de este paso.</summary>
    public DatosSolicitud Aplicar(DatosSolicitud datos, Tramite tramite, string paso) => paso switch
    {
        PasosDelAsistente.Personas => datos with { Intervinientes = [.. Partes.Where(p => !p.EstaVacia).Select(p => p.AParte())] },
        PasosDelAsistente.Documentos or PasosDelAsistente.Revisar => datos with { Observaciones = Observaciones ?? datos.Observaciones },
        _ => datos with
        {
            Vehiculo = tramite.Objeto == ObjetoDeTramite.Vehiculo ? new() { Matricula = Limpio(Matricula), Bastidor = Limpio(Bastidor), Marca = Limpio(Marca), Modelo = Limpio(Modelo), FechaPrimeraMatriculacion = FechaPrimeraMatriculacion } : null,
            Escritura = tramite.Objeto == ObjetoDeTramite.Escritura
                ? new() { Notario = Limpio(Notario), Protocolo = Limpio(Protocolo), FechaOtorgamiento = FechaOtorgamiento, Importe = ImporteEnEspanol.Leer(ImporteEscritura), ReferenciaCatastral = Limpio(ReferenciaCatastral) }
                : null,
            Campos = CamposDe(tramite),
            Observaciones = Limpio(Observaciones),
        },
    };

    private Dictionary<string, string> CamposDe(Tramite tramite)
    {
        var campos = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var campo in tramite.Campos)
        {
            if (!Campos.TryGetValue(campo.Clave, out var valor) || Limpio(valor) is not { } limpio) continue;
            campos[campo.Clave] = campo.Tipo == TipoDeCampo.Importe && ImporteEnEspanol.Leer(limpio) is { } importe ? importe.ToString(CultureInfo.InvariantCulture) : limpio;
        }

        return campos;
    }

    internal static string? Limpio(string? texto) => string.IsNullOrWhiteSpace(texto) ? null : texto.Trim();
}
