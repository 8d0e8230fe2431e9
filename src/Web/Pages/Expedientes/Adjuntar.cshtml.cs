using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Adjunta documentos a un expediente.</summary>
public sealed class AdjuntarModel(IMediator mediator, IAntiforgery antiforgery, OpcionesDeSubidas opciones) : PaginaDeAdjuntar<ExpedienteDto>(mediator, antiforgery)
{
    public override FormularioDeAdjuntar Formulario => new($"/expedientes/{Objeto.Id}/adjuntar", opciones.MaximoPorArchivo);

    public override string Vuelta => $"/expedientes/{Objeto.Id}#documentos";

    protected override IRequest<ExpedienteDto> Leer(Guid id) => new ObtenerExpedienteQuery(id);

    protected override IRequest<AdjuntoRecibidoDto> Adjuntar(Guid id, ArchivoEntrante archivo) => new AdjuntarDocumentoCommand(id, archivo);

    protected override IRequest<AdjuntoRecibidoDto> Unir(Guid id, IAsyncEnumerable<ArchivoEntrante> fotos, string? clase) => new UnirFotosCommand(id, fotos, clase);
}
