using ElGestorPortal.Application.Common;
using Microsoft.AspNetCore.Identity;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>
/// El hash de Identity, con tope: cifrar cuesta decenas de milisegundos de procesador, y mil peticiones a la vez no deben parar lo demás.
/// Un hash cualquiera está listo para comprobarlo cuando no hay cuenta.
/// </summary>
internal sealed class CifradorDeContrasenas(IPasswordHasher<Cuenta> hasher) : IDisposable
{
    private const int EnCola = 64;
    private static readonly Cuenta Nadie = new();

    private readonly Lazy<string> _deNadie = new(() => hasher.HashPassword(Nadie, Secreto.Nuevo()));
    private readonly SemaphoreSlim _turno = new(Environment.ProcessorCount);
    private int _dentro;

    public Task<string> CifrarAsync(string contrasena, CancellationToken cancellationToken) =>
        ConTurno(() => hasher.HashPassword(Nadie, contrasena), cancellationToken);

    public Task<bool> ComprobarAsync(string? hash, string contrasena, CancellationToken cancellationToken)
    {
        var contra = hash ?? _deNadie.Value;
        return ConTurno(() => hasher.VerifyHashedPassword(Nadie, contra, contrasena) != PasswordVerificationResult.Failed && hash is not null, cancellationToken);
    }

    public void Dispose() => _turno.Dispose();

    private async Task<T> ConTurno<T>(Func<T> trabajo, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _dentro) > EnCola + Environment.ProcessorCount)
        {
            Interlocked.Decrement(ref _dentro);
            throw new DemasiadasPeticionesException(TimeSpan.FromSeconds(5));
        }

        try
        {
            await _turno.WaitAsync(cancellationToken);
            try
            {
                return trabajo();
            }
            finally
            {
                _turno.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _dentro);
        }
    }
}
