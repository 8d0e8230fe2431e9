using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Un correo del portal con la plantilla del despacho y esos valores. El nombre y el teléfono del despacho los pone quien lo compone.</summary>
[Requiere(Permiso.Sistema)]
public sealed record ComponerCorreoQuery(CorreoDelPortal Correo, IReadOnlyDictionary<string, string> Valores) : IQuery<CorreoCompuesto>;

/// <summary>Un correo listo para enviar, o para verlo antes.</summary>
/// <param name="Asunto">Una línea.</param>
/// <param name="Texto">Sin formato.</param>
/// <param name="Cuerpo">El mismo, en HTML, sin la hoja que lo envuelve.</param>
/// <param name="Html">Entero, con la marca del despacho.</param>
public sealed record CorreoCompuesto(string Asunto, string Texto, string Cuerpo, string Html);

internal sealed class ComponerCorreoHandler(ComponedorDeCorreos componedor) : IRequestHandler<ComponerCorreoQuery, CorreoCompuesto>
{
    public async Task<CorreoCompuesto> Handle(ComponerCorreoQuery request, CancellationToken cancellationToken)
    {
        var (asunto, cuerpo) = await componedor.PlantillaAsync(request.Correo, cancellationToken);
        return await componedor.ComponerAsync(asunto, cuerpo, request.Valores, cancellationToken);
    }
}
