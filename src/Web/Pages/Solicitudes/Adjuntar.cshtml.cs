using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Subidas;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Adjunta documentos a una solicitud.</summary>
public sealed class AdjuntarModel(IMediator mediator, IAntiforgery antiforgery, OpcionesDeSubidas opciones) : PaginaDeAdjuntar<SolicitudDto>(mediator, antiforgery)
{
    public override FormularioDeAdjuntar Formulario => new($"/solicitudes/{Objeto.Id}/adjuntar", opciones.MaximoPorArchivo, "Adjuntar");

    public override string Vuelta => Objeto.Editable ? $"/solicitudes/{Objeto.Id}/rellenar?paso={PasosDelAsistente.Documentos}" : $"/solicitudes/{Objeto.Id}";

    protected override IRequest<SolicitudDto> Leer(Guid id) => new ObtenerSolicitudQuery(id);

    protected override IRequest<AdjuntoRecibidoDto> Adjuntar(Guid id, ArchivoEntrante archivo) => new AdjuntarASolicitudCommand(id, archivo);

    protected override IRequest<AdjuntoRecibidoDto> Unir(Guid id, IAsyncEnumerable<ArchivoEntrante> fotos, string? clase) => new UnirFotosDeSolicitudCommand(id, fotos, clase);
}
