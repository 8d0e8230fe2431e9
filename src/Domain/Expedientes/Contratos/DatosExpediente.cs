using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes.Contratos;

/// <summary>Elemento <c>expediente</c> del puente.</summary>
public sealed record DatosExpediente : DatosDelEscritorio
{
    public string? Numero { get; init; }
    public string? RefPropia { get; init; }
    public Guid? SolicitudId { get; init; }
    public CodigoYNombre? TipoTramite { get; init; }
    public string? Titulo { get; init; }
    public CodigoYNombre? EstadoOrigen { get; init; }
    public IReadOnlyList<PasoDado>? Pasos { get; init; }

    /// <summary><c>usted</c>, <c>gestoria</c> o <c>administracion</c>.</summary>
    public string? DebeActuar { get; init; }

    public DateOnly? FechaAlta { get; init; }
    public DateOnly? FechaPresentacion { get; init; }
    public DateOnly? FechaFin { get; init; }
    public string? Jefatura { get; init; }
    public string? Administracion { get; init; }
    public string? Respuesta { get; init; }

    /// <summary>Euros.</summary>
    public decimal? Importe { get; init; }

    public IReadOnlyList<Interviniente>? Intervinientes { get; init; }
    public IReadOnlyList<ColaboradorDeExpediente>? Colaboradores { get; init; }

    /// <summary>origenId de sus vehículos; el primero da su matrícula al expediente.</summary>
    public IReadOnlyList<string>? Vehiculos { get; init; }

    public IReadOnlyList<string>? Escrituras { get; init; }
    public Publicacion? Publicado { get; init; }

    /// <summary>
    /// Lo mismo, sin esas personas: de un interviniente queda su papel, y de un colaborador nada. Los textos que escribe la oficina pueden nombrarlas
    /// y se van también.
    /// </summary>
    /// <param name="son">Las que se quitan.</param>
    /// <param name="texto">Lo que se lee en su lugar.</param>
    public DatosExpediente Sin(Func<string?, bool> son, string texto) =>
        (Intervinientes ?? []).Any(i => son(i.Nif)) || (Colaboradores ?? []).Any(c => son(c.Nif))
            ? this with
            {
                Intervinientes = [.. (Intervinientes ?? []).Select(i => son(i.Nif) ? new Interviniente(i.Rol, null, null, null, null, texto) : i)],
                Colaboradores = [.. (Colaboradores ?? []).Where(c => !son(c.Nif))],
                Titulo = null,
                RefPropia = (Colaboradores ?? []).Any(c => son(c.Nif)) ? null : RefPropia,
                Respuesta = null,
            }
            : this;

    public override string? Falta() => string.IsNullOrWhiteSpace(Numero) ? "numero" : null;

    public override IEnumerable<Referencia> Citas() =>
        Citar("vehiculo", Vehiculos ?? []).Concat(Citar("escritura", Escrituras ?? []));
}

/// <summary>Paso del trámite ya dado. <c>fecha</c> nula: dado, sin fecha conocida.</summary>
public sealed record PasoDado(string? Clave, DateOnly? Fecha);

/// <summary>Persona que interviene: física (nombre y apellidos) o jurídica (razón social).</summary>
public sealed record Interviniente(string? Rol, string? Nif, string? Nombre, string? Apellido1, string? Apellido2, string? RazonSocial)
{
    public string NombreCompleto() => string.IsNullOrWhiteSpace(RazonSocial) ? Texto.Unir(Nombre, Apellido1, Apellido2) : RazonSocial.Trim();
}

/// <summary>Solo el acreditado ve el expediente.</summary>
public sealed record ColaboradorDeExpediente(string? Nif, string? Nombre, bool? Acreditado);

/// <summary><c>false</c> oculta siempre; <c>true</c> o ausente lo dejan a las reglas del portal.</summary>
public sealed record Publicacion(bool? Cliente, bool? Colaborador);
