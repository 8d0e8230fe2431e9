namespace ElGestorPortal.Application.Acceso;

/// <summary>Las llaves de acceso de quien pregunta, de la más nueva a la más antigua.</summary>
[Requiere(Permiso.Propio), SoloSuyo]
public sealed record ListarLlavesQuery : IQuery<Pagina<LlaveDto>>;

internal sealed class ListarLlavesHandler(IUsuarioActual actual, ILlavesDeAcceso llaves) : IRequestHandler<ListarLlavesQuery, Pagina<LlaveDto>>
{
    public async Task<Pagina<LlaveDto>> Handle(ListarLlavesQuery request, CancellationToken cancellationToken) =>
        Pagina.Entera<LlaveDto>([.. (await llaves.ListarAsync(actual.Identidad.UsuarioId!.Value)).OrderByDescending(l => l.Creada)]);
}
