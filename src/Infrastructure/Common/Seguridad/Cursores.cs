using System.Security.Cryptography;
using ElGestorPortal.Application.Common;
using Microsoft.AspNetCore.DataProtection;

namespace ElGestorPortal.Infrastructure.Common.Seguridad;

internal sealed class Cursores(IDataProtectionProvider proteccion) : ICursores
{
    private readonly IDataProtector _protector = proteccion.CreateProtector("cursores");

    public string Sellar(string posicion) => _protector.Protect(posicion);

    public string Abrir(string cursor)
    {
        try
        {
            return _protector.Unprotect(cursor);
        }
        catch (CryptographicException)
        {
            throw new PeticionInvalidaException("cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.");
        }
    }
}
