using ElGestorPortal.Application.Documentos;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>Con el hash de Identity: PBKDF2 y una sal por contraseña.</summary>
internal sealed class ContrasenasDeEnlace(IOptions<PasswordHasherOptions> opciones) : IContrasenasDeEnlace
{
    private static readonly object Nadie = new();

    private readonly PasswordHasher<object> _hasher = new(opciones);

    public string Cifrar(string contrasena) => _hasher.HashPassword(Nadie, contrasena);

    public bool Comprobar(string hash, string contrasena) => _hasher.VerifyHashedPassword(Nadie, hash, contrasena) != PasswordVerificationResult.Failed;
}
