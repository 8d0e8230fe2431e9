using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Quién ve un presupuesto: quien tiene el NIF con el que se hizo y la oficina, que ve todos los de su despacho.</summary>
internal sealed class PresupuestosVisibles(IPortalDb db, IUsuarioActual usuario)
{
    public IQueryable<Presupuesto> Todos()
    {
        var yo = usuario.Identidad;
        if (yo.EsInterno) return db.Presupuestos;

        // Los de la oficina no llevan NIF: una cadena vacía no es de nadie.
        var nifs = yo.Nifs.Where(n => n.Length > 0).ToList();
        return db.Presupuestos.Where(p => nifs.Contains(p.Nif));
    }

    /// <exception cref="NotFoundException">No existe o no es suyo.</exception>
    public async Task<Presupuesto> ExigirAsync(Guid id, CancellationToken cancellationToken) =>
        await Todos().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFoundException();
}
