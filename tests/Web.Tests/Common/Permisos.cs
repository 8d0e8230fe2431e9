using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Web.Tests.Common;

public static class Permisos
{
    /// <summary>Alguien que ha entrado y al que la oficina le ha quitado esos permisos.</summary>
    public static async Task<Actor> EntrarSinAsync(this PortalWebDePrueba portal, string nombre, Permiso permisos, params string[] nifs)
    {
        var actor = await portal.EntrarAsync(nombre, TipoUsuario.Cliente, null, nifs);
        await portal.ConDb(DespachoDePrueba.Demo.Id, async db =>
        {
            var usuario = await db.Set<Usuario>().SingleAsync(u => u.NombreDeAcceso == $"{nombre}@pruebas.example");
            usuario.CambiarPermisos(usuario.Permisos & ~permisos);
            return await db.SaveChangesAsync();
        });
        return actor;
    }
}
