using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion.Contratos;

/// <summary>De esos NIF, los que están bloqueados o suprimidos. Lo pregunta quien guarda algo con un NIF dentro.</summary>
[Requiere(Permiso.Puente)]
public sealed record ListarNifsProtegidosQuery(IEnumerable<string?> Nifs) : IQuery<NifsProtegidos>;

internal sealed class ListarNifsProtegidosHandler(IPortalDb db, IUsuarioActual usuario, GuardiaDeProtegidos guardia) : IRequestHandler<ListarNifsProtegidosQuery, NifsProtegidos>
{
    private const int Tanda = 500;

    public async Task<NifsProtegidos> Handle(ListarNifsProtegidosQuery request, CancellationToken cancellationToken)
    {
        // Casi ningún despacho tiene a nadie protegido: entonces no hay nada que calcular.
        if (!await guardia.HayAsync(cancellationToken)) return NifsProtegidos.Ninguno;

        var huellas = request.Nifs.Select(Nif.Normalizar).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToDictionary(n => PersonaProtegida.HuellaDe(usuario.DespachoId, n), StringComparer.Ordinal);
        var (bloqueados, suprimidos) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var tanda in huellas.Keys.Chunk(Tanda))
            foreach (var persona in await db.PersonasProtegidas.AsNoTracking().Where(p => tanda.Contains(p.Huella)).Select(p => new { p.Huella, p.Estado }).ToListAsync(cancellationToken))
                (persona.Estado == EstadoDeProteccion.Suprimida ? suprimidos : bloqueados).Add(huellas[persona.Huella]);

        return new(bloqueados, suprimidos);
    }
}
