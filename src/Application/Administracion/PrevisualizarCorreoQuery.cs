using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Cómo llegaría ese texto, sin guardarlo, con datos de ejemplo y la marca del despacho.</summary>
[Requiere(Permiso.Administrar)]
public sealed record PrevisualizarCorreoQuery(CorreoDelPortal Correo, string Asunto, string Cuerpo) : IQuery<CorreoCompuesto>, ITextoDeCorreo;

internal sealed class PrevisualizarCorreoValidator : AbstractValidator<PrevisualizarCorreoQuery>
{
    public PrevisualizarCorreoValidator() => Include(new ReglasDePlantilla());
}

internal sealed class PrevisualizarCorreoHandler(ComponedorDeCorreos componedor) : IRequestHandler<PrevisualizarCorreoQuery, CorreoCompuesto>
{
    public Task<CorreoCompuesto> Handle(PrevisualizarCorreoQuery request, CancellationToken cancellationToken) => componedor.ComponerAsync(
        request.Asunto, request.Cuerpo, ModeloDeCorreo.De(request.Correo).Suyos.ToDictionary(c => c.Nombre, c => c.Ejemplo), cancellationToken);
}
