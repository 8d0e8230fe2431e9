namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Los documentos de un expediente, con la misma regla que su ficha, para citarlos en un papel. Vacía si quien mira no tiene el módulo.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ResumirDocumentosQuery(Guid ExpedienteId) : IQuery<IReadOnlyList<DocumentoCitadoDto>>;

/// <summary>Documento nombrado en un papel.</summary>
public sealed record DocumentoCitadoDto(string Nombre, string Clase, DateOnly? Fecha, DateOnly? VigenteHasta);

internal sealed class ResumirDocumentosHandler(IMediator mediator, IUsuarioActual usuario) : IRequestHandler<ResumirDocumentosQuery, IReadOnlyList<DocumentoCitadoDto>>
{
    public async Task<IReadOnlyList<DocumentoCitadoDto>> Handle(ResumirDocumentosQuery request, CancellationToken cancellationToken) => usuario.Tiene(Permiso.VerDocumentos)
        ? [.. (await mediator.Send(new ListarDocumentosDeExpedienteQuery(request.ExpedienteId), cancellationToken)).Elementos.Select(d => new DocumentoCitadoDto(d.Nombre, d.ClaseTexto, d.Fecha, d.Vigencia?.Hasta))]
        : [];
}
