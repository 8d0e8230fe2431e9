using System.Globalization;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Convierte las filas de una hoja en solicitudes revisadas: cada reparo dice de qué columna es.</summary>
internal sealed partial class LectorDeLote(Tramite tramite, DateOnly hoy)
{
    private readonly List<(int Lugar, ColumnaDeLote Columna)> _columnas = [];

    /// <exception cref="ContenidoRechazadoException">No tiene los títulos de la plantilla.</exception>
    public void LeerCabecera(IReadOnlyList<string> celdas)
    {
        var conocidas = ColumnasDeLote.De(tramite).ToDictionary(c => Texto.Plegar(c.Titulo), StringComparer.Ordinal);
        foreach (var (lugar, celda) in celdas.Index())
            if (conocidas.Remove(Texto.Plegar(celda), out var columna)) _columnas.Add((lugar, columna));

        if (_columnas.Count < 2) throw new ContenidoRechazadoException("cabecera-desconocida", $"La primera fila no tiene los títulos de la plantilla de «{tramite.Nombre}». Descárguela y escriba en ella.");
    }

    public FilaDeLote Leer(Guid loteId, FilaDeTabla fila)
    {
        var (valores, reparos) = (new Dictionary<ColumnaDeLote, string>(), new List<ReparoDeFila>());
        foreach (var (lugar, columna) in _columnas)
        {
            var (valor, reparo) = ColumnasDeLote.Entender(columna, fila.Celda(lugar));
            if (reparo is not null) reparos.Add(new(columna.Titulo, reparo, true));
            else if (valor is not null) valores[columna] = valor;
        }

        var partes = tramite.Roles.Select(r => Parte(r.Clave, valores)).OfType<ParteDeSolicitud>().ToList();
        var datos = new DatosSolicitud
        {
            Intervinientes = partes,
            Vehiculo = tramite.Objeto == ObjetoDeTramite.Vehiculo ? Vehiculo(valores) : null,
            Escritura = tramite.Objeto == ObjetoDeTramite.Escritura ? Escritura(valores) : null,
            Campos = valores.Where(v => v.Key.Clave.StartsWith("campos.", StringComparison.Ordinal)).ToDictionary(v => v.Key.Clave["campos.".Length..], v => v.Value),
            Observaciones = Valor(valores, "observaciones"),
        };
        foreach (var reparo in Revisor.Revisar(tramite, datos, hoy).Reparos)
        {
            var columna = Titulo(reparo.Campo, partes);
            if (!reparos.Exists(r => r.Columna == columna && columna is not null)) reparos.Add(new(columna, reparo.Texto, reparo.Impide));
        }

        return new() { LoteId = loteId, Numero = fila.Numero, RefPropia = Valor(valores, "refPropia"), Datos = datos, Reparos = reparos, SePuedeEnviar = reparos.TrueForAll(r => !r.Impide) };
    }

    /// <summary>El título de la columna de la que habla un reparo; el suyo, si es de varias.</summary>
    private string? Titulo(string campo, List<ParteDeSolicitud> partes)
    {
        var columnas = ColumnasDeLote.De(tramite);
        return DePersona().Match(campo) is { Success: true } m && int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var i && i < partes.Count
            ? columnas.FirstOrDefault(c => c.Rol == partes[i].Rol && c.Clave == m.Groups[2].Value)?.Titulo
            : columnas.FirstOrDefault(c => c.Clave == campo)?.Titulo;
    }

    private static ParteDeSolicitud? Parte(string rol, Dictionary<ColumnaDeLote, string> valores)
    {
        var suyos = valores.Where(v => v.Key.Rol == rol).ToDictionary(v => v.Key.Clave, v => v.Value);
        return suyos.Count == 0 ? null : new()
        {
            Rol = rol,
            Nif = suyos.GetValueOrDefault("nif"),
            Nombre = suyos.GetValueOrDefault("nombre"),
            Apellido1 = suyos.GetValueOrDefault("apellido1"),
            Apellido2 = suyos.GetValueOrDefault("apellido2"),
            RazonSocial = suyos.GetValueOrDefault("razonSocial"),
            RepresentadoPor = suyos.GetValueOrDefault("representadoPor"),
        };
    }

    private static VehiculoDeSolicitud Vehiculo(Dictionary<ColumnaDeLote, string> valores) => new()
    {
        Matricula = Valor(valores, "vehiculo.matricula"),
        Bastidor = Valor(valores, "vehiculo.bastidor"),
        Marca = Valor(valores, "vehiculo.marca"),
        Modelo = Valor(valores, "vehiculo.modelo"),
        FechaPrimeraMatriculacion = Dia(valores, "vehiculo.fechaPrimeraMatriculacion"),
    };

    private static EscrituraDeSolicitud Escritura(Dictionary<ColumnaDeLote, string> valores) => new()
    {
        Notario = Valor(valores, "escritura.notario"),
        Protocolo = Valor(valores, "escritura.protocolo"),
        FechaOtorgamiento = Dia(valores, "escritura.fechaOtorgamiento"),
        Importe = Valor(valores, "escritura.importe") is { } importe ? decimal.Parse(importe, CultureInfo.InvariantCulture) : null,
        ReferenciaCatastral = Valor(valores, "escritura.referenciaCatastral"),
    };

    private static string? Valor(Dictionary<ColumnaDeLote, string> valores, string clave) => valores.FirstOrDefault(v => v.Key.Rol is null && v.Key.Clave == clave).Value;

    private static DateOnly? Dia(Dictionary<ColumnaDeLote, string> valores, string clave) => Valor(valores, clave) is { } dia ? DateOnly.ParseExact(dia, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^intervinientes\[(\d+)\]\.(\w+)$")]
    private static partial Regex DePersona();
}
