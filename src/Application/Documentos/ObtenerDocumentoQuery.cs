using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Lo que hay que saber de un documento antes de abrirlo.</summary>
[Requiere(Permiso.VerDocumentos), DejaRastro]
public sealed record ObtenerDocumentoQuery(Guid Id) : IQuery<FichaDeDocumentoDto>, IAuditable
{
    string? IAuditable.Objeto => Id.ToString();
}

/// <param name="Documento">El mismo elemento de las listas.</param>
/// <param name="Para">Quién lo ve, en una frase y sin nombrar a nadie.</param>
/// <param name="SePuedeCompartir">Con un enlace: lo permite su despacho y quien mira lo puede descargar.</param>
public sealed record FichaDeDocumentoDto(DocumentoDto Documento, string Para, bool SePuedeCompartir);

internal sealed class ObtenerDocumentoHandler(IPortalDb db, DocumentosVisibles visibles, ComponedorDeDocumentos componedor, IMediator mediator) : IRequestHandler<ObtenerDocumentoQuery, FichaDeDocumentoDto>
{
    public async Task<FichaDeDocumentoDto> Handle(ObtenerDocumentoQuery request, CancellationToken cancellationToken)
    {
        var permisos = await visibles.PermisosAsync([request.Id], cancellationToken);
        if (!permisos.TryGetValue(request.Id, out var descargable)) throw new NotFoundException();

        var documento = await db.Documentos.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.Id && !d.Borrado && d.ConContenido, cancellationToken) ?? throw new NotFoundException();
        var dtos = await componedor.ComponerAsync([new DocumentoVisible(documento.Id, documento.Dia, descargable)], cancellationToken);
        return new(dtos[0], ParaQuien(documento), descargable && await mediator.Send(new PermiteCompartirQuery(), cancellationToken));
    }

    private static string ParaQuien(Documento d)
    {
        if (!d.EsPublicable) return "Solo la gestoría.";
        if (d.FacturaId is not null) return "El titular de su factura.";

        var personal = d.Roles.Count == 0 && ClaseDocumento.EsPersonal(d.Clase);
        var cliente = !d.Audiencia.HasFlag(Calidad.Cliente) ? null : personal ? "Su titular" : d.Roles.Count == 0 ? "Los intervinientes" : $"Solo en calidad de {string.Join(", ", d.Roles)}";
        var colaborador = d.Audiencia.HasFlag(Calidad.Colaborador) && !personal ? "los colaboradores" : null;
        var frase = string.Join(" y ", new[] { cliente, colaborador }.Where(q => q is not null));
        return frase.Length == 0 ? "Su titular." : $"{char.ToUpperInvariant(frase[0])}{frase[1..]}.";
    }
}
