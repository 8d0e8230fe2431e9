namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Cómo se presenta a otros usuarios quien ha mirado sus datos: su nombre y de dónde es. Nunca su correo ni su NIF.</summary>
[Requiere(Permiso.Propio)]
public sealed record PresentarUsuariosQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, UsuarioPresentado>>;

/// <summary>Una persona, sin nada con lo que localizarla.</summary>
/// <param name="Nombre">Como se llama.</param>
/// <param name="Empresa">La suya, si tiene.</param>
/// <param name="EsDeLaGestoria">Trabaja en el despacho.</param>
public sealed record UsuarioPresentado(string Nombre, string? Empresa, bool EsDeLaGestoria);

internal sealed class PresentarUsuariosHandler(IPortalDb db) : IRequestHandler<PresentarUsuariosQuery, IReadOnlyDictionary<Guid, UsuarioPresentado>>
{
    public async Task<IReadOnlyDictionary<Guid, UsuarioPresentado>> Handle(PresentarUsuariosQuery request, CancellationToken cancellationToken)
    {
        if (request.Ids.Count == 0) return new Dictionary<Guid, UsuarioPresentado>();

        var usuarios = await db.Usuarios.AsNoTracking().Where(u => request.Ids.Contains(u.Id)).ToListAsync(cancellationToken);
        return usuarios.ToDictionary(u => u.Id, u => new UsuarioPresentado(u.Nombre, u.Empresa, u.EsInterno));
    }
}
