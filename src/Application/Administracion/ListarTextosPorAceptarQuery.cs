namespace ElGestorPortal.Application.Administracion;

/// <summary>Los textos que tiene que aceptar quien pregunta para seguir usando el portal; ninguno, si está al día.</summary>
[Requiere(Permiso.Propio), SoloSuyo]
public sealed record ListarTextosPorAceptarQuery : IQuery<Pagina<TextoLegalDto>>;

internal sealed class ListarTextosPorAceptarHandler(LectorDeTextosLegales textos, IUsuarioActual usuario) : IRequestHandler<ListarTextosPorAceptarQuery, Pagina<TextoLegalDto>>
{
    public async Task<Pagina<TextoLegalDto>> Handle(ListarTextosPorAceptarQuery request, CancellationToken cancellationToken)
    {
        if (usuario.Identidad is not { UsuarioId: { } yo, DebeAceptar: true }) return Pagina.Entera<TextoLegalDto>([]);

        var pendientes = new List<TextoLegalDto>();
        foreach (var version in await textos.PendientesAsync(yo, cancellationToken)) pendientes.Add(await textos.ComponerAsync(version, cancellationToken));
        return Pagina.Entera<TextoLegalDto>(pendientes);
    }
}
