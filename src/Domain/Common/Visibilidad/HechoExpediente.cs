namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>
/// Hecho: «este NIF, en esta calidad, está en este expediente». No es un veredicto: la clase de publicación
/// se contrasta en cada lectura con las que el despacho tiene cerradas. Lleva las claves de orden de las listas,
/// para que una página cueste lo mismo con mil expedientes que con diez millones.
/// </summary>
public sealed class HechoExpediente : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required string Nif { get; init; }
    public required Calidad Calidad { get; init; }
    public required Guid ExpedienteId { get; init; }

    /// <summary>Roles de interviniente de ese NIF, entre barras: <c>|adquirente|titular|</c>.</summary>
    public required string Roles { get; set; }

    /// <summary>Clase de publicación (<see cref="ClaseDePublicacion"/>): la clave del trámite, salvo que una regla o una excepción diga otra cosa.</summary>
    public required string Clase { get; set; }

    /// <summary>Lo que miran de él las reglas: un <see cref="GrupoDeHechos"/>.</summary>
    public required string Grupo { get; set; }

    public required DateTime Actualizado { get; set; }
    public required DateOnly FechaAlta { get; set; }
    public required string Numero { get; set; }
    public DateOnly? FechaFin { get; set; }

    public bool TieneRol(string rol) => Roles.Contains($"|{rol}|", StringComparison.OrdinalIgnoreCase);
}
