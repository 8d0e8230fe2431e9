using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Guarda un lote ya revisado, con sus filas. La misma hoja con la misma clave es el mismo lote.</summary>
[Requiere(Permiso.CrearSolicitudes)]
internal sealed record GuardarLoteCommand([property: JsonIgnore] LoteDeSolicitudes Lote, [property: JsonIgnore] IReadOnlyList<FilaDeLote> Filas) : ICommand<Guid>, IIdempotente, IAuditable
{
    [JsonIgnore]
    public string? ClaveDeIdempotencia { get; init; }

    /// <summary>Lo que hace que una hoja sea la misma: ni su id, ni la hora, ni los avisos que hoy le salen.</summary>
    public IEnumerable<object?> Hoja => [Lote.Tramite, Lote.Fichero, .. Filas.Select(f => new { f.Numero, f.RefPropia, f.Datos })];

    string IAuditable.Objeto => Lote.Id.ToString();
}

internal sealed class GuardarLoteHandler(IPortalDb db) : IRequestHandler<GuardarLoteCommand, Guid>
{
    public Task<Guid> Handle(GuardarLoteCommand request, CancellationToken cancellationToken)
    {
        db.LotesDeSolicitudes.Add(request.Lote);
        db.FilasDeLotes.AddRange(request.Filas.Select(f => f.En(request.Lote.Id)));
        return Task.FromResult(request.Lote.Id);
    }
}
