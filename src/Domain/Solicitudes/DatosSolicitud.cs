namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Lo que rellena quien pide un trámite. Se guarda entero; nada es obligatorio hasta que se envía.</summary>
public sealed record DatosSolicitud
{
    /// <summary>Quienes intervienen, cada uno con su rol en el trámite.</summary>
    public IReadOnlyList<ParteDeSolicitud> Intervinientes { get; init; } = [];

    public VehiculoDeSolicitud? Vehiculo { get; init; }
    public EscrituraDeSolicitud? Escritura { get; init; }

    /// <summary>Lo propio de cada trámite, por la clave de su campo. Fechas <c>yyyy-MM-dd</c>, importes con punto decimal, <c>true</c>/<c>false</c>.</summary>
    public IReadOnlyDictionary<string, string> Campos { get; init; } = new Dictionary<string, string>();

    public string? Observaciones { get; init; }

    public string? Campo(string clave) => Campos.TryGetValue(clave, out var valor) && !string.IsNullOrWhiteSpace(valor) ? valor.Trim() : null;

    public bool Dice(string clave) => Campo(clave) == "true";

    public IEnumerable<ParteDeSolicitud> ConRol(string rol) => Intervinientes.Where(i => string.Equals(i.Rol, rol, StringComparison.Ordinal));
}

/// <summary>Alguien que interviene en lo que se pide.</summary>
public sealed record ParteDeSolicitud
{
    public string Rol { get; init; } = "";
    public string? Nif { get; init; }

    /// <summary>Pasaporte o documento extranjero: no se comprueba su letra.</summary>
    public bool OtroDocumento { get; init; }

    public string? Nombre { get; init; }
    public string? Apellido1 { get; init; }
    public string? Apellido2 { get; init; }
    public string? RazonSocial { get; init; }
    public DateOnly? FechaNacimiento { get; init; }

    /// <summary>Su parte, de 0 a 100.</summary>
    public decimal? Porcentaje { get; init; }

    /// <summary>NIF de quien lo representa.</summary>
    public string? RepresentadoPor { get; init; }

    public string? Email { get; init; }
    public string? Telefono { get; init; }
    public string? Domicilio { get; init; }

    public bool EsEmpresa => !string.IsNullOrWhiteSpace(RazonSocial) || (!OtroDocumento && Common.Nif.Normalizar(Nif) is { Length: 9 } nif && "ABCDEFGHJNPQRSUVW".Contains(nif[0], StringComparison.Ordinal));

    /// <summary>Como se le llama en una lista.</summary>
    public string NombreCompleto => string.IsNullOrWhiteSpace(RazonSocial) ? string.Join(' ', new[] { Nombre, Apellido1, Apellido2 }.Where(n => !string.IsNullOrWhiteSpace(n))) : RazonSocial;

    public bool EsMenorEl(DateOnly dia) => FechaNacimiento is { } nacimiento && nacimiento.AddYears(18) > dia;
}

public sealed record VehiculoDeSolicitud
{
    public string? Matricula { get; init; }
    public string? Bastidor { get; init; }
    public string? Marca { get; init; }
    public string? Modelo { get; init; }
    public DateOnly? FechaPrimeraMatriculacion { get; init; }
}

public sealed record EscrituraDeSolicitud
{
    public string? Notario { get; init; }
    public string? Protocolo { get; init; }
    public DateOnly? FechaOtorgamiento { get; init; }

    /// <summary>Euros.</summary>
    public decimal? Importe { get; init; }

    public string? ReferenciaCatastral { get; init; }
}
