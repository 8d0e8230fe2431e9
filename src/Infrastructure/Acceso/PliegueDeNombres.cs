using ElGestorPortal.Domain.Acceso;
using Microsoft.AspNetCore.Identity;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>Identity busca los nombres como los pliega el dominio.</summary>
internal sealed class PliegueDeNombres : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Usuario.Plegar(name);

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
