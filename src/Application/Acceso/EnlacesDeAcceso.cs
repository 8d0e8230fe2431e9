using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

internal static class EnlacesDeAcceso
{
    public static TimeSpan Dura(PropositoDeEnlace proposito) => proposito == PropositoDeEnlace.Invitar ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1);

    public static PeticionInvalidaException NoVale() => new("enlace-no-valido", "Este enlace ya no vale: se usó, caducó o hay otro más reciente.");

    /// <summary>El enlace vivo de ese secreto, para ese propósito y en este despacho.</summary>
    public static async Task<EnlaceDeAcceso?> EnlaceVivoAsync(this IPortalDb db, string token, PropositoDeEnlace proposito, DateTime ahora, CancellationToken cancellationToken)
    {
        if (token.Length > 100) return null;

        var huella = Secreto.Huella(token);
        var enlace = await db.Enlaces.AsNoTracking().SingleOrDefaultAsync(e => e.Huella == huella && e.Proposito == proposito, cancellationToken);
        return enlace?.Vale(ahora) == true ? enlace : null;
    }

    /// <summary>Retira los anteriores del mismo propósito.</summary>
    public static async Task AnularEnlacesAsync(this IPortalDb db, Guid usuarioId, PropositoDeEnlace proposito, DateTime ahora, CancellationToken cancellationToken)
    {
        var anteriores = await db.Enlaces.Where(e => e.UsuarioId == usuarioId && e.Proposito == proposito && e.Usado == null && e.Anulado == null).ToListAsync(cancellationToken);
        anteriores.ForEach(e => e.Anular(ahora));
    }
}
