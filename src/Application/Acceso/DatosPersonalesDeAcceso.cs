using System.Runtime.CompilerServices;
using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Sus cuentas en el portal y sus sesiones. Nunca sus credenciales.</summary>
internal sealed class DatosPersonalesDeAcceso(IPortalDb db) : IDatosPersonales
{
    public string Fichero => "cuentas";

    public string Contenido => "Las cuentas con las que entra en el portal, sus derechos y sus sesiones.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var u in (await db.Usuarios.AsNoTracking().ToListAsync(cancellationToken)).Where(u => u.Nifs.Contains(nif)))
        {
            var sesiones = await db.Sesiones.AsNoTracking().Where(s => s.UsuarioId == u.Id && s.Tipo != TipoSesion.Renovacion).Select(s => new { s.Creada, s.UltimoUso, s.Direccion, s.Dispositivo }).ToListAsync(cancellationToken);
            yield return new { u.NombreDeAcceso, u.Correo, u.Nombre, u.Empresa, Tipo = u.Tipo.ToString(), Estado = u.Estado.ToString(), u.Nifs, Calidades = u.Calidades.ToString(), Permisos = u.Permisos.ToString(), u.CaducaEl, u.Aceptado, u.UltimoAcceso, Sesiones = sesiones };
        }
    }
}
