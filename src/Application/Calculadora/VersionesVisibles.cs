using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Las versiones que un despacho puede activar: las de todos y las que cargó él. La que carga otro no la ve.</summary>
internal static class VersionesVisibles
{
    extension(IPortalDb db)
    {
        public IQueryable<VersionOficial> VersionesDe(IUsuarioActual usuario) => db.VersionesOficiales.Where(v => v.PropietarioId == null || v.PropietarioId == usuario.DespachoId);

        public async Task<VersionOficial> VersionAsync(IUsuarioActual usuario, Guid id, CancellationToken cancellationToken) =>
            await db.VersionesDe(usuario).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new NotFoundException();

        /// <summary>Esa versión, si es del despacho y nunca se ha activado: nada se ha calculado con ella. Si no, null.</summary>
        public Task<VersionOficial?> BorradorAsync(IUsuarioActual usuario, Guid? id, CancellationToken cancellationToken)
        {
            var activadas = db.Activaciones.Select(a => a.VersionId);
            return db.VersionesOficiales.SingleOrDefaultAsync(v => v.Id == id && v.PropietarioId == usuario.DespachoId && !activadas.Contains(v.Id), cancellationToken);
        }
    }
}
